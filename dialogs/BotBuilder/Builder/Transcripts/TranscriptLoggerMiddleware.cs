using System.Diagnostics;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Logs what comes in and what is sent, updated and deleted: copies, at the end of the turn, so that a slow logger
/// delays no reply.
/// </summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger), "TranscriptLoggerMiddleware requires a ITranscriptLogger implementation.  ");
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var transcript = new Queue<Activity>();
        LogIncoming(turnContext.Activity, transcript);

        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            var responses = await nextSend();
            foreach (var activity in activities)
            {
                Log(activity, transcript);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, nextUpdate) =>
        {
            var response = await nextUpdate();
            var update = SchemaJson.Convert<Activity>(activity);
            update.Type = ActivityTypes.MessageUpdate;
            Log(update, transcript);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, nextDelete) =>
        {
            await nextDelete();
            var delete = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            Log(delete.ApplyConversationReference(reference), transcript);
        });

        await nextTurn(cancellationToken);
        await FlushAsync(transcript);
    }

    private static void LogIncoming(Activity activity, Queue<Activity> transcript)
    {
        if (activity is null)
        {
            return;
        }

        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(activity.From.Role))
        {
            activity.From.Role = RoleTypes.User;
        }

        // A turn that the bot started by itself: nobody said that.
        if (activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
        {
            return;
        }

        Log(activity, transcript);
    }

    private static void Log(Activity activity, Queue<Activity> transcript)
    {
        var copy = SchemaJson.Convert<Activity>(activity);
        copy.Timestamp ??= TimeProvider.System.GetUtcNow();
        if (string.IsNullOrEmpty(copy.Id))
        {
            // Some channels give sent activities no id, and stores know activities by it.
            copy.Id = $"g_{Guid.NewGuid()}";
        }

        transcript.Enqueue(copy);
    }

    private async Task FlushAsync(Queue<Activity> transcript)
    {
        while (transcript.TryDequeue(out var activity))
        {
            try
            {
                await logger.LogActivityAsync(activity);
            }
            catch (Exception exception)
            {
                // The replies are sent: a log that fails is no reason to fail the turn.
                Trace.TraceError($"Transcript logActivity failed with {exception}");
            }
        }
    }
}
