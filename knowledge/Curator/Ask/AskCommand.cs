using System.CommandLine;
using StudentHealth.Curator.Content;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Ask;

/// <summary>`ask "question"`: what a student would be answered, and why.</summary>
internal static class AskCommand
{
    public static Command Create(KnowledgeOption knowledge, Surroundings surroundings)
    {
        var question = new Argument<string>("question") { Description = "What a student writes, in quotes." };
        var language = new Option<string>("--lang") { Description = "The conversation's language: fr (the default), en or es. A message that tells its own is answered in that.", HelpName = "fr|en|es" };
        language.AcceptOnlyFromAmong([.. LanguageCodes.All.Select(known => known.Code())]);
        var situation = new Option<string>("--situation") { Description = "What is known of the student: nationality=british,arrived=no. It chooses variants.", HelpName = "NAME=VALUE,..." };
        var institution = new Option<string>("--institution") { Description = "The key of the institution on whose pages it is asked: its part is shown too.", HelpName = "KEY" };
        var today = new TodayOption();
        var command = new Command("ask", "Shows what would be answered, and why.") { question, language, situation, institution, today.Option };
        command.SetAction(parsed =>
        {
            var asked = new Question(
                parsed.GetRequiredValue(question),
                LanguageCodes.TryParse(parsed.GetValue(language), out var current) ? current : Language.French,
                SituationText.TryRead(parsed.GetValue(situation) ?? "", out var problem) ?? throw new UsageException($"--situation: {problem}"),
                today.Read(parsed, surroundings),
                parsed.GetValue(institution));
            return Run(asked, knowledge.Find(parsed, surroundings), surroundings);
        });
        return command;
    }

    private static int Run(Question question, string directory, Surroundings surroundings)
    {
        try
        {
            var knowledge = KnowledgeBase.Load(directory);
            if (question.Institution is { } key && knowledge.FindInstitution(key) is null)
                throw new UsageException($"--institution: there is no knowledge/institutions/{key}.yaml; there are: {string.Join(", ", knowledge.Institutions.Select(known => known.Key))}.");
            new AskPrinter(knowledge, surroundings).Print(question, Reading.Of(question, knowledge));
            return ExitCodes.Ok;
        }
        catch (KnowledgeException broken)
        {
            ContentLoader.Write(broken.Problems, directory, surroundings.Error, surroundings);
            return ExitCodes.Mistakes;
        }
    }
}
