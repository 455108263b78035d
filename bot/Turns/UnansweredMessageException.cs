namespace StudentHealth.Bot.Turns;

/// <summary>The bot's turn ended and said nothing: a mistake of ours that no student shall wait on.</summary>
public sealed class UnansweredMessageException : Exception
{
    public UnansweredMessageException()
        : base("The bot did not answer the message.")
    {
    }

    public UnansweredMessageException(string message)
        : base(message)
    {
    }

    public UnansweredMessageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
