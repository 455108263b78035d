using System.Diagnostics;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Writes activities to <see cref="Trace"/>: whole, or as a line for each message.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private readonly bool traceActivity;

    public TraceTranscriptLogger()
        : this(traceActivity: true)
    {
    }

    /// <param name="traceActivity">Whether the activities are written whole, as JSON.</param>
    public TraceTranscriptLogger(bool traceActivity)
    {
        this.traceActivity = traceActivity;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        if (traceActivity)
        {
            Trace.TraceInformation(SchemaJson.Text(activity));
        }
        else if (activity.AsMessageActivity() is { } message)
        {
            Trace.TraceInformation($"{activity.From?.Name ?? activity.From?.Id ?? activity.From?.Role} [{activity.Type}] {message.Text}");
        }

        return Task.CompletedTask;
    }
}
