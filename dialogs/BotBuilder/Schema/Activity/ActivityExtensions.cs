using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    // A message may hold any text: a pattern built from it must not be able to stall the turn.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static bool MentionsId(this IMessageActivity activity, string id) =>
        Array.Exists(activity.GetMentions(), mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the mentions of the recipient out of the text, and gives the text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes the mentions of the account out of the text, and gives the text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var written = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            activity.Text = Regex.Replace(activity.Text, Regex.Escape(written), string.Empty, RegexOptions.IgnoreCase, Patience).Trim();
        }

        return activity.Text;
    }
}
