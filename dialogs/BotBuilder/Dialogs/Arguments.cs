namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Options and results are objects: a cancellation token passed in their place would compile, and be stored.</summary>
internal static class Arguments
{
    public static void RejectToken(object value, string name)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }

    /// <summary>Bot Framework throws <see cref="ArgumentNullException"/> for a blank text too.</summary>
    public static void RejectBlank(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }
}
