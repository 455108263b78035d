namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Notes on an exception where in the dialogs it was thrown: which ran, and what stood below it.</summary>
internal static class DialogFault
{
    public static async Task<T> DescribeAsync<T>(DialogContext dc, Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (Note(dc, exception))
        {
            throw;
        }
    }

    // The innermost context notes first, and knows best. Never true: the exception goes on as it is.
    private static bool Note(DialogContext dc, Exception exception)
    {
        if (!exception.Data.Contains(nameof(DialogContext)))
        {
            exception.Data[nameof(DialogContext)] = new
            {
                ActiveDialog = dc.ActiveDialog?.Id,
                Parent = dc.Parent?.ActiveDialog?.Id,
                Stack = dc.Stack.Select(instance => instance.Id).ToList(),
            };
        }

        return false;
    }
}
