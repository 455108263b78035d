using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Answers;

/// <summary>How a source is named under an answer.</summary>
public sealed class SourceWording
{
    private static readonly InEachLanguage<SourceWording> Wording = WordingFile.Read("Answers", file => new SourceWording(file));

    internal SourceWording(WordingFile file)
    {
        Checked = file.Phrase("source.checked");
        Official = file.Text("source.official");
        NotOfficial = file.Text("source.notOfficial");
        Dated = file.Phrase("source.dated");
        Undated = file.Phrase("source.undated");
    }

    public Phrase Checked { get; }

    public string Official { get; }

    public string NotOfficial { get; }

    public Phrase Dated { get; }

    public Phrase Undated { get; }

    public static SourceWording In(Language language) => Wording[language];
}
