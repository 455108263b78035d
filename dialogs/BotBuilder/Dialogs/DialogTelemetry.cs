namespace Microsoft.Bot.Builder.Dialogs;

internal static class DialogTelemetry
{
    /// <summary>A dialog begins: a page view where the client has such, a trace otherwise.</summary>
    public static void TrackView(this IBotTelemetryClient client, string dialogId)
    {
        if (client is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogId);
        }
        else
        {
            client.TrackTrace($"Dialog View: {dialogId}", Severity.Information, null);
        }
    }
}
