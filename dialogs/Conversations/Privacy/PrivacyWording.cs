using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Privacy;

/// <summary>What is said about a student's data.</summary>
public sealed class PrivacyWording
{
    private static readonly InEachLanguage<PrivacyWording> Wording = WordingFile.Read("Privacy", file => new PrivacyWording(file));

    private readonly Dictionary<Nationality, string> _nationalities;
    private readonly Dictionary<NumberStage, string> _stages;

    internal PrivacyWording(WordingFile file)
    {
        BackTo = file.Text("backTo");
        Show = file.Label("show");
        Erase = file.Label("erase");
        EraseWords = file.List("eraseWords");
        ShowWords = file.List("showWords");
        Ask = file.Text("ask");
        AskWithCall = file.Phrase("askWithCall");
        Choices = [file.Label("choices.yes"), file.Label("choices.no")];
        Done = file.Text("done");
        Kept = file.Text("kept");
        HeldIntro = file.Text("held.intro");
        HeldMessages = file.Text("held.messages");
        HeldLanguage = file.Phrase("held.language");
        HeldNationality = file.Phrase("held.nationality");
        HeldCard = file.Text("held.card");
        HeldNumber = file.Phrase("held.number");
        HeldAge = file.Text("held.age");
        HeldArrived = file.Text("held.arrived");
        HeldDepartment = file.Phrase("held.department");
        HeldCall = file.Phrase("held.call");
        HeldEnd = file.Text("held.end");
        _nationalities = Enum.GetValues<Nationality>().ToDictionary(value => value, value => file.Text(Key("nationalities", value)));
        _stages = Enum.GetValues<NumberStage>().ToDictionary(value => value, value => file.Text(Key("stages", value)));
    }

    public static IReadOnlyList<PrivacyWording> All => Wording.All;

    public string BackTo { get; }

    public Label Show { get; }

    public Label Erase { get; }

    /// <summary>Beginnings of words that ask for erasure.</summary>
    public IReadOnlyList<string> EraseWords { get; }

    /// <summary>Beginnings of phrases that ask what is kept.</summary>
    public IReadOnlyList<string> ShowWords { get; }

    public string Ask { get; }

    public Phrase AskWithCall { get; }

    /// <summary>Yes, no.</summary>
    public IReadOnlyList<Label> Choices { get; }

    public string Done { get; }

    public string Kept { get; }

    public string HeldIntro { get; }

    public string HeldMessages { get; }

    public Phrase HeldLanguage { get; }

    public Phrase HeldNationality { get; }

    public string HeldCard { get; }

    public Phrase HeldNumber { get; }

    public string HeldAge { get; }

    public string HeldArrived { get; }

    public Phrase HeldDepartment { get; }

    public Phrase HeldCall { get; }

    public string HeldEnd { get; }

    public static PrivacyWording In(Language language) => Wording[language];

    public string Of(Nationality nationality) => _nationalities[nationality];

    public string Of(NumberStage stage) => _stages[stage];

    private static string Key<T>(string group, T value)
        where T : struct, Enum => $"{group}.{char.ToLowerInvariant(value.ToString()[0])}{value.ToString()[1..]}";
}
