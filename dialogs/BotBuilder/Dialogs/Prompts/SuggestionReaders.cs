using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class SuggestionReaders
{
    /// <summary>Teams shows suggested actions only to those they are addressed to; other channels show them to whoever reads.</summary>
    public static List<string> Of(Activity activity) =>
        activity.ChannelId == Channels.Msteams && activity.From?.Id is { } reader ? [reader] : null;
}
