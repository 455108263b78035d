using StudentHealth.Benchmarks.Understanding.Own;
using StudentHealth.Benchmarks.Understanding.Public;
using StudentHealth.Benchmarks.Understanding.Speed;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>NLP.js beside the matcher, taught the same examples, asked the same questions.</summary>
internal sealed class NlpJsTable(NlpJs other)
{
    private const int Rounds = 6;

    public static void PrintHead()
    {
        Report.Title("NLP.js beside ours, the same examples: right in scope and not answered out of scope in %, errors of ours to its own");
        Report.Say($"{"",16} {"ours",6} {"NLP.js",7} {"errors",7} | {"out: ours",10} {"NLP.js",7} | {"ours",9} {"NLP.js",10} {"training",9}");
    }

    /// <summary>Our own set; what the matcher offers to choose from is no right answer here, as NLP.js offers nothing.</summary>
    public async Task PrintOwnAsync(KnowledgeBase knowledge, Understander understander, IReadOnlyList<DevelopmentMessage> messages)
    {
        foreach (var language in LanguageCodes.All)
        {
            List<Labelled> examples =
            [
                .. knowledge.Topics.SelectMany(topic => topic.Examples(language).Select(text => new Labelled(text, topic.Id.Value))),
                .. knowledge.OutOfScope(language).Select(example => new Labelled(example.Text, Intent: null)),
            ];
            var asked = messages.Where(message => message.Language == language && !message.IsSafe && message.Expected.Length < 2).ToList();
            var times = Times.Of([.. asked.Select(message => message.Text)], text => understander.Understand(text, language), Rounds);
            var guesses = asked.Select(message => understander.Understand(message.Text, language)).Select(understood => understood is { Kind: UnderstandingKind.Answered, Topics: [var topic] } ? topic.Value : understood.Kind == UnderstandingKind.Answered ? "two" : null);
            await PrintAsync($"own {language.Code()}", examples, language, [.. asked.Select(message => (message.Text, message.Expected is [var topics] ? topics : []))], [.. guesses], times);
        }
    }

    public async Task PrintAsync(PublicSet set)
    {
        var engine = IntentEngine.Train(set.Train, set.Language);
        var questions = set.Test.Select(message => message.Text).ToList();
        var times = Times.Of(questions, text => engine.Guess(text), Rounds);
        var rejection = Rejection.Of(set, engine);
        var guesses = questions.Select(engine.Guess).Select(guess => rejection?.Rejects(guess) == true ? null : guess.Intent);
        await PrintAsync(set.Name, set.Train, set.Language, [.. set.Test.Select(message => (message.Text, message.Intent is null ? Array.Empty<string>() : [message.Intent]))], [.. guesses], times);
    }

    private async Task PrintAsync(string name, IReadOnlyList<Labelled> examples, Language language, List<(string Text, string[] Right)> questions, List<string?> ours, Times times)
    {
        var result = await other.ClassifyAsync(examples, language, [.. questions.Select(question => question.Text)]);
        var mine = Count(questions, ours);
        var its = Count(questions, [.. result.Intents.Select(intent => intent == NlpJs.None ? null : intent)]);
        var (inScope, outOfScope) = (questions.Count(question => question.Right.Length > 0), questions.Count(question => question.Right.Length == 0));
        var errors = (double)(questions.Count - mine.Right - mine.Rejected) / Math.Max(1, questions.Count - its.Right - its.Rejected);
        Report.Say($"  {name,-14} {Report.Percent(mine.Right, inScope),6} {Report.Percent(its.Right, inScope),7} {errors,7:0.00} | {Report.Percent(mine.Rejected, outOfScope),10} {Report.Percent(its.Rejected, outOfScope),7} | {times.Median,6:0.0} us {result.Microseconds,7:0} us {result.Training,7:0.0} s");
    }

    private static (int Right, int Rejected) Count(List<(string Text, string[] Right)> questions, List<string?> guesses)
    {
        var (right, rejected) = (0, 0);
        foreach (var (question, guess) in questions.Zip(guesses))
        {
            right += guess is not null && question.Right.Contains(guess) ? 1 : 0;
            rejected += guess is null && question.Right.Length == 0 ? 1 : 0;
        }

        return (right, rejected);
    }
}
