using StudentHealth.Dialogs.Words;

namespace StudentHealth.Dialogs.Situations;

/// <summary>How students say who they are and how far they have come; in <see cref="SpokenForm"/>.</summary>
public sealed class SituationWording
{
    private static readonly InEachLanguage<SituationWording> Wording = WordingFile.Read("Situations", file => new SituationWording(file));

    internal SituationWording(WordingFile file)
    {
        IAm = Spoken(file, "iAm");
        Connectors = Spoken(file, "connectors");
        Eu = Spoken(file, "eu");
        British = Spoken(file, "british");
        Quebec = Spoken(file, "quebec");
        Other = Spoken(file, "other");
        HasCard = Spoken(file, "hasCard");
        HasNoCard = Spoken(file, "hasNoCard");
        HasUkCard = Spoken(file, "hasUkCard");
        HasNoUkCard = Spoken(file, "hasNoUkCard");
        NoNumber = Spoken(file, "noNumber");
        Provisional = Spoken(file, "provisional");
        Definitive = Spoken(file, "definitive");
        Arrived = Spoken(file, "arrived");
        NotArrived = Spoken(file, "notArrived");
        Under25 = Spoken(file, "under25");
        Over25 = Spoken(file, "over25");
        People = Spoken(file, "people");
        Fillers = Spoken(file, "fillers");
        IAmWords = [.. IAm.SelectMany(words => words.Split(' ')).Distinct()];
        Age = file.List("age");
    }

    public static IReadOnlyList<SituationWording> All => Wording.All;

    /// <summary>"I am", "I come": what makes the nationality after it the student's own.</summary>
    public IReadOnlyList<string> IAm { get; }

    /// <summary>Words between that and a country: "a student from the".</summary>
    public IReadOnlyList<string> Connectors { get; }

    public IReadOnlyList<string> Eu { get; }

    public IReadOnlyList<string> British { get; }

    public IReadOnlyList<string> Quebec { get; }

    public IReadOnlyList<string> Other { get; }

    public IReadOnlyList<string> HasCard { get; }

    public IReadOnlyList<string> HasNoCard { get; }

    /// <summary>The Global Health Insurance Card (GHIC), or a European card that the United Kingdom issued.</summary>
    public IReadOnlyList<string> HasUkCard { get; }

    public IReadOnlyList<string> HasNoUkCard { get; }

    public IReadOnlyList<string> NoNumber { get; }

    public IReadOnlyList<string> Provisional { get; }

    public IReadOnlyList<string> Definitive { get; }

    public IReadOnlyList<string> Arrived { get; }

    public IReadOnlyList<string> NotArrived { get; }

    public IReadOnlyList<string> Under25 { get; }

    public IReadOnlyList<string> Over25 { get; }

    /// <summary>Words that make a nationality people, not a language: "for the English".</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>Words that may stand around a situation and say nothing else: "and what if".</summary>
    public IReadOnlyList<string> Fillers { get; }

    /// <summary>The words of <see cref="IAm"/>, one by one.</summary>
    public IReadOnlyList<string> IAmWords { get; }

    /// <summary>With <c>{n}</c> for the years.</summary>
    public IReadOnlyList<string> Age { get; }

    private static IReadOnlyList<string> Spoken(WordingFile file, string key) => [.. file.List(key).Select(SpokenForm.Of)];
}
