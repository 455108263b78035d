using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Css;

/// <summary>What is said about the CSS conditions.</summary>
public sealed class CssWording
{
    private static readonly InEachLanguage<CssWording> Wording = WordingFile.Read("Css", file => new CssWording(file));

    internal CssWording(WordingFile file)
    {
        BackTo = file.Text("backTo");
        Intro = file.Text("intro");
        AskAge = file.Phrase("age.ask");
        AskHousehold = file.Text("household.ask");
        Household = [file.Label("household.alone"), file.Label("household.couple"), file.Label("household.children"), file.Label("household.parents")];
        AskPeople = file.Text("people.ask");
        RetryPeople = file.Text("people.retry");
        AskTaxReturn = file.Text("taxReturn.ask");
        AskAlimony = file.Text("alimony.ask");
        AskIncome = file.Text("income.ask");
        RetryIncome = file.Text("income.retry");
        Nothing = file.List("income.nothing");
        Monthly = file.List("income.monthly");
        Yearly = file.List("income.yearly");
        AskPeriod = file.Phrase("period.ask");
        Period = [file.Label("period.month"), file.Label("period.year")];
        AskRegion = file.Text("region.ask");
        Region = [file.Label("region.mainland"), file.Label("region.overseas"), file.Label("region.mayotte")];
        YesNo = [file.Label("yes"), file.Label("no")];
        YesNoUnsure = [.. YesNo, file.Label("unsure")];
        CeilingNow = file.Phrase("ceiling.current");
        CeilingThen = file.Phrase("ceiling.last");
        LikelyFree = file.Phrase("result.likelyFree");
        LikelyWithContribution = file.Phrase("result.likelyWithContribution");
        NearFree = file.Phrase("result.nearFree");
        Borderline = file.Phrase("result.borderline");
        Overseas = file.Phrase("result.overseas");
        Unlikely = file.Phrase("result.unlikely");
        Parents = file.Phrase("result.parents");
        NotKnown = file.Phrase("result.notKnown");
        LivesWithThem = file.Text("ties.lives");
        OnTheirTaxReturn = file.Text("ties.taxReturn");
        DeductedAlimony = file.Text("ties.alimony");
        UnknownTies = file.Text("notes.unknownTies");
        ParentsAbroad = file.Text("notes.parentsAbroad");
        Decides = file.Text("notes.decides");
    }

    public string BackTo { get; }

    public string Intro { get; }

    public Phrase AskAge { get; }

    public string AskHousehold { get; }

    /// <summary>Alone, as a couple, with children, with the parents.</summary>
    public IReadOnlyList<Label> Household { get; }

    public string AskPeople { get; }

    public string RetryPeople { get; }

    public string AskTaxReturn { get; }

    public string AskAlimony { get; }

    public string AskIncome { get; }

    public string RetryIncome { get; }

    /// <summary>Ways to say that there was no income.</summary>
    public IReadOnlyList<string> Nothing { get; }

    public IReadOnlyList<string> Monthly { get; }

    public IReadOnlyList<string> Yearly { get; }

    public Phrase AskPeriod { get; }

    /// <summary>A month, twelve months.</summary>
    public IReadOnlyList<Label> Period { get; }

    public string AskRegion { get; }

    /// <summary>In the order of <see cref="CssRegion"/>.</summary>
    public IReadOnlyList<Label> Region { get; }

    public IReadOnlyList<Label> YesNo { get; }

    public IReadOnlyList<Label> YesNoUnsure { get; }

    public Phrase CeilingNow { get; }

    public Phrase CeilingThen { get; }

    public Phrase LikelyFree { get; }

    public Phrase LikelyWithContribution { get; }

    public Phrase NearFree { get; }

    public Phrase Borderline { get; }

    public Phrase Overseas { get; }

    public Phrase Unlikely { get; }

    public Phrase Parents { get; }

    public Phrase NotKnown { get; }

    public string LivesWithThem { get; }

    public string OnTheirTaxReturn { get; }

    public string DeductedAlimony { get; }

    public string UnknownTies { get; }

    public string ParentsAbroad { get; }

    public string Decides { get; }

    public static CssWording In(Language language) => Wording[language];
}
