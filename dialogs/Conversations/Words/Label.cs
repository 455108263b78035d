namespace StudentHealth.Dialogs.Words;

/// <summary>A button's text, and what a student may type instead of pressing it.</summary>
/// <param name="Text">Short: Messenger cuts after 20 characters, a phone's screen after some 30.</param>
public sealed record Label(string Text, IReadOnlyList<string> Synonyms)
{
    public override string ToString() => Text;
}
