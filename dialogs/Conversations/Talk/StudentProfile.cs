using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>What the conversation knows about the student; kept in the conversation's state under <c>student</c>.</summary>
public sealed class StudentProfile
{
    /// <summary>Language code; null until somebody has said a word.</summary>
    public string? Language { get; set; }

    /// <summary>The student asked for this language: later messages do not change it.</summary>
    public bool LanguageChosen { get; set; }

    /// <summary>What the student said that chooses between variants of an answer.</summary>
    public Situation? Situation { get; set; }

    /// <summary>Code of the department where the student lives (`35`, `2A`, `974`), as far as they said it; decides the caisse.</summary>
    public string? Department { get; set; }
}
