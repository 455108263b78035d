using System.Globalization;
using Spectre.Console;
using StudentHealth.Curator.Content;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Ask;

/// <summary>Prints how a question was read and what is answered.</summary>
internal sealed class AskPrinter(KnowledgeBase knowledge, Surroundings surroundings)
{
    private const int LongestPhrase = 80;

    private readonly TextWriter _out = surroundings.Output;

    public void Print(Question question, Reading reading)
    {
        _out.WriteLine($"Language    {Describe(reading.Language)}");
        _out.WriteLine($"Safety      {Describe(reading)}");
        _out.WriteLine($"Understood  {Describe(reading.Understanding)}");
        PrintCandidates(reading.Understanding, reading.Language.Language);
        new WhyPrinter(_out, file => ContentLoader.PathOf(file, knowledge.ContentDirectory, surroundings)).Print(reading.Why);
        foreach (var topic in reading.Answered)
        {
            if (knowledge.FindTopic(topic) is { } found)
                PrintAnswer(found, question, reading.Language.Language);
            else
                _out.WriteLine($"\nThere is no topic {topic} in this knowledge base: nothing can be answered.");
        }
    }

    private static string Describe(LanguageGuess guess) => guess switch
    {
        { IsOther: true } => $"none of ours; answered in {guess.Language.Code()}",
        { Confidence: 0 } => $"{guess.Language.Code()} (the message does not tell)",
        _ => $"{guess.Language.Code()}, {Percent(guess.Confidence)} sure",
    };

    private static string Describe(Reading reading) => reading.Safety switch
    {
        SafetyVerdict.Emergency => $"emergency, because of '{Short(reading.Alarm)}': answered before anything else",
        SafetyVerdict.Distress => $"distress, because of '{Short(reading.Alarm)}': answered before anything else",
        _ => "nothing alarming",
    };

    private static string Describe(Understanding understanding) => understanding.Kind switch
    {
        UnderstandingKind.Answered => $"answered: {string.Join(" and ", understanding.Topics)}, {Percent(understanding.Sureness)} sure",
        UnderstandingKind.Unsure => $"asks back: {string.Join(", ", understanding.Topics)}; {Percent(understanding.Sureness)} sure of the first",
        _ => $"unknown: says so and offers a call; {Percent(understanding.Sureness)} sure of the best",
    };

    private void PrintCandidates(Understanding understanding, Language language)
    {
        if (understanding.Candidates.Count == 0)
            return;
        var table = new Table().AddColumns("topic", "button", "score", "share");
        foreach (var candidate in understanding.Candidates)
        {
            table.AddRow(
                new Text(candidate.Topic.Value),
                new Text(knowledge.FindTopic(candidate.Topic)!.Title(language)),
                new Text(candidate.Score.ToString("0.00", CultureInfo.InvariantCulture)),
                new Text(Percent(candidate.Share)));
        }

        surroundings.Console.Write(table);
    }

    private void PrintAnswer(Topic topic, Question question, Language language)
    {
        var answer = knowledge.Answer(topic.Id, language, question.Situation, question.Today, knowledge.FindInstitution(question.Institution));
        _out.WriteLine();
        _out.WriteLine($"# {answer.Title}");
        _out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{answer.TopicId}, version {answer.Version}, reviewed {topic.Reviewed:yyyy-MM-dd}, {DescribeVariant(topic, answer)}{(answer.Dialog is null ? "" : $", starts the conversation '{answer.Dialog}'")}]"));
        _out.WriteLine();
        _out.WriteLine(answer.Markdown);
        if (answer.More is not null)
            _out.WriteLine($"\n(on \"more\")\n\n{answer.More}");
        if (answer.Local is { } local)
            _out.WriteLine($"\n(from {question.Institution})\n\n{local.Markdown}");
        _out.WriteLine();
        foreach (var source in answer.Local is { } part ? answer.Sources.Append(part.Source) : answer.Sources)
            _out.WriteLine($"Source      {source.Id}: {source.Title(language)}, {source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}{(source.Official ? "" : ", not official")}, {source.Url.AbsoluteUri}");
        foreach (var fact in answer.WithheldFacts)
            _out.WriteLine($"Left out    what says {fact}: {WhyNot(knowledge.Facts.Get(fact, question.Today), question.Today)}");
        if (answer.Related.Count > 0)
            _out.WriteLine($"Next        {string.Join(", ", answer.Related)}");
    }

    private static string DescribeVariant(Topic topic, Answer answer) => answer.Variant is null
        ? topic.Variants.Count == 0 ? "no variants" : $"the general answer (variants: {string.Join(", ", topic.Variants.Select(variant => variant.Id))})"
        : $"variant {answer.Variant} ({topic.Variants.First(variant => variant.Id == answer.Variant).When})";

    private static string WhyNot(Fact fact, DateOnly today) => fact.Until < today
        ? string.Create(CultureInfo.InvariantCulture, $"it held until {fact.Until:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"it holds from {fact.From:yyyy-MM-dd}");

    /// <summary>A phrase with all its alternatives fills a screen; its beginning finds it in knowledge/safety.</summary>
    private static string Short(string? phrase) => phrase is { Length: > LongestPhrase } ? phrase[..LongestPhrase] + "…" : phrase ?? "";

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
}
