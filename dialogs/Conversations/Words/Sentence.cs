namespace StudentHealth.Dialogs.Words;

/// <summary>A text that begins with a value, such as a day: "jeudi 26 novembre" begins a sentence with a capital.</summary>
public static class Sentence
{
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
