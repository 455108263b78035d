using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Caisses;

/// <summary>How a caisse is named to a student, and how their postal code is asked for.</summary>
public sealed class CaisseWording
{
    private static readonly InEachLanguage<CaisseWording> Wording = WordingFile.Read("Caisses", file => new CaisseWording(file));

    internal CaisseWording(WordingFile file)
    {
        One = file.Phrase("one");
        Several = file.Phrase("several");
        OneRest = file.Phrase("oneRest");
        SeveralRest = file.Phrase("severalRest");
        ToCheck = file.Text("toCheck");
        None = file.Phrase("none");
        SameName = file.Phrase("sameName");
        SameNameLine = file.Phrase("sameNameLine");
        SameNameEnd = file.Text("sameNameEnd");
        Unknown = file.Phrase("unknown");
        Ask = file.Text("ask");
        AskAgain = file.Text("askAgain");
    }

    public Phrase One { get; }

    public Phrase Several { get; }

    /// <summary>What follows <see cref="One"/>: who decides, and where to check.</summary>
    public Phrase OneRest { get; }

    public Phrase SeveralRest { get; }

    /// <summary>Said where the names are not well sourced.</summary>
    public string ToCheck { get; }

    public Phrase None { get; }

    public Phrase SameName { get; }

    public Phrase SameNameLine { get; }

    public string SameNameEnd { get; }

    public Phrase Unknown { get; }

    public string Ask { get; }

    public string AskAgain { get; }

    public static CaisseWording In(Language language) => Wording[language];
}
