using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Apologies;

/// <summary>What a student reads where a turn failed, whatever the reason.</summary>
public static class Apology
{
    private static readonly InEachLanguage<string> Texts = WordingFile.Read("Apologies", file => file.Text("text"));

    public static string In(Language language) => Texts[language];
}
