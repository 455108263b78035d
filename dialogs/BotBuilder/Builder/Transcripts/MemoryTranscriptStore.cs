using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Transcripts in this process, for tests. An update replaces the message that it updates; a deleted message stays
/// as a tombstone that tells neither what was said nor by whom. Pages have 20 items.
/// </summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock transcriptsLock = new();
    private readonly Dictionary<string, Dictionary<string, List<IActivity>>> channels = new(StringComparer.Ordinal);

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (transcriptsLock)
        {
            var transcript = FindOrAdd(activity.ChannelId, activity.Conversation.Id);
            var original = transcript.FindIndex(logged => logged.Id == activity.Id);
            if (activity.Type == ActivityTypes.MessageUpdate && original >= 0)
            {
                transcript[original] = Updated((Activity)activity, transcript[original]);
            }
            else if (activity.Type == ActivityTypes.MessageDelete && original >= 0)
            {
                transcript[original] = Tombstone((Activity)transcript[original]);
            }
            else if (activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete))
            {
                transcript.Add(activity);
            }
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        RequireChannel(channelId);
        RequireConversation(conversationId);
        lock (transcriptsLock)
        {
            var activities = Find(channelId, conversationId)?
                .Where(activity => (activity.Timestamp ?? default) >= startDate)
                .OrderBy(activity => activity.Timestamp) ?? Enumerable.Empty<IActivity>();
            return Task.FromResult(Page(activities, activity => activity.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        RequireChannel(channelId);
        RequireConversation(conversationId);
        lock (transcriptsLock)
        {
            channels.GetValueOrDefault(channelId)?.Remove(conversationId);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        RequireChannel(channelId);
        lock (transcriptsLock)
        {
            var transcripts = channels.GetValueOrDefault(channelId)?
                .Select(conversation => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = conversation.Key,
                    Created = conversation.Value.FirstOrDefault()?.Timestamp ?? default,
                })
                .OrderBy(transcript => transcript.Created) ?? Enumerable.Empty<TranscriptInfo>();
            return Task.FromResult(Page(transcripts, transcript => transcript.Id, continuationToken));
        }
    }

    private static void RequireChannel(string channelId)
    {
        if (channelId is null)
        {
            throw new ArgumentNullException(nameof(channelId), $"missing {nameof(channelId)}");
        }
    }

    private static void RequireConversation(string conversationId)
    {
        if (conversationId is null)
        {
            throw new ArgumentNullException(nameof(conversationId), $"missing {nameof(conversationId)}");
        }
    }

    private static PagedResult<T> Page<T>(IEnumerable<T> items, Func<T, string> idOf, string continuationToken)
    {
        var rest = continuationToken is null ? items : items.SkipWhile(item => idOf(item) != continuationToken).Skip(1);
        var page = rest.Take(PageSize).ToArray();
        return new PagedResult<T> { Items = page, ContinuationToken = page.Length == PageSize ? idOf(page[^1]) : null };
    }

    private static Activity Updated(Activity update, IActivity original)
    {
        var updated = SchemaJson.Convert<Activity>(update);
        updated.Type = original.Type;
        updated.LocalTimestamp = original.LocalTimestamp;
        updated.Timestamp = original.Timestamp;
        return updated;
    }

    private static Activity Tombstone(Activity original) => new(ActivityTypes.MessageDelete)
    {
        Id = original.Id,
        From = new ChannelAccount(id: "deleted", role: original.From?.Role),
        Recipient = new ChannelAccount(id: "deleted", role: original.Recipient?.Role),
        Locale = original.Locale,
        LocalTimestamp = original.Timestamp,
        Timestamp = original.Timestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };

    private List<IActivity> Find(string channelId, string conversationId) =>
        channels.GetValueOrDefault(channelId)?.GetValueOrDefault(conversationId);

    private List<IActivity> FindOrAdd(string channelId, string conversationId)
    {
        if (!channels.TryGetValue(channelId, out var conversations))
        {
            channels[channelId] = conversations = new Dictionary<string, List<IActivity>>(StringComparer.Ordinal);
        }

        if (!conversations.TryGetValue(conversationId, out var transcript))
        {
            conversations[conversationId] = transcript = [];
        }

        return transcript;
    }
}
