namespace StudentHealth.Dialogs.Guided;

/// <summary>How much of a message answers a dialog's question.</summary>
public enum Reading
{
    /// <summary>None of it: it may be a question for the knowledge base.</summary>
    None,

    /// <summary>It tries to, and cannot be read: ask again.</summary>
    Meant,

    /// <summary>Some of it does; asked as a question, it is one.</summary>
    Part,

    /// <summary>All of it does, whatever its punctuation.</summary>
    Whole,
}
