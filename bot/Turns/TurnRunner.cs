using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StudentHealth.Bot.Storage;
using StudentHealth.Dialogs;
using StudentHealth.Dialogs.Wire;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Turns;

/// <summary>
/// Runs a conversation's oldest turn that is not done: loads, runs the bot, commits. To be called by one at a time for
/// a conversation (<see cref="TurnScheduler"/>); where another instance runs the same turn, the commit of one counts.
/// </summary>
public sealed class TurnRunner(ISessionStore store, ConversationFeed feed, BotFactory bots, TurnLimits limits, TimeProvider time, ILogger<TurnRunner> log)
{
    /// <param name="id">Whose turn.</param>
    /// <param name="alone">Nothing runs beside it that may have ended the process before: only then is such a turn run.</param>
    /// <exception cref="StorageUnavailableException">The turn is to be tried again later.</exception>
    public async Task<TurnOutcome> RunNextAsync(ConversationId id, bool alone)
    {
        // A turn is never cancelled from outside: once started, it ends with a commit or with the process.
        if (await store.FindPendingAsync(id, CancellationToken.None) is not { } turn)
        {
            return TurnOutcome.NothingToRun;
        }

        if (turn.Attempts >= limits.MaxAttempts)
        {
            TurnsLog.TurnGivenUp(log, id.Value, turn.ActivityId, turn.Attempts);
            await store.TryCommitAsync(Apologize(turn, null), CancellationToken.None);
        }
        else if (turn.Attempts > 0 && !alone)
        {
            return TurnOutcome.Suspect;
        }
        else if (await store.TryStartAsync(turn, CancellationToken.None))
        {
            await RunToCommitAsync(turn);
        }
        else
        {
            return TurnOutcome.NothingToRun;
        }

        feed.SignalGrowth(id);
        return TurnOutcome.Ran;
    }

    private async Task RunToCommitAsync(PendingTurn turn)
    {
        for (var conflicts = 0; conflicts < limits.MaxConflicts; conflicts++)
        {
            var commit = await RunAsync(turn);
            if (await store.TryCommitAsync(commit, CancellationToken.None)
                || await store.FindPendingAsync(turn.Conversation.Id, CancellationToken.None) is not { } oldest
                || oldest.Position != turn.Position)
            {
                return;
            }

            TurnsLog.TurnConflicted(log, turn.Conversation.Id.Value, turn.ActivityId);
        }

        await store.TryCommitAsync(Apologize(turn, null), CancellationToken.None);
    }

    /// <summary>The one catch-all of the service: whatever a turn throws, the student gets an answer and the session stays as it was.</summary>
    private async Task<TurnCommit> RunAsync(PendingTurn turn)
    {
        var adapter = new TurnAdapter(turn.Conversation, feed, time);
        var storage = new TurnStorage(store, turn.Conversation.Id);
        var effects = new TurnEffects();
        try
        {
            if (await TryRunBotAsync(turn, adapter, storage, effects))
            {
                var replies = adapter.End();
                var locale = adapter.Locale == turn.Conversation.Locale ? null : adapter.Locale;
                return new TurnCommit(
                    turn.Conversation.Id, turn.Position, replies, storage.Writes, storage.ReadVersions, locale, effects.EraseConversation);
            }

            TurnsLog.TurnTimedOut(log, turn.Conversation.Id.Value, turn.ActivityId, limits.Timeout);
        }
        catch (StorageUnavailableException)
        {
            // The turn did not fail, the disk did: it waits, as the apology would have to.
            adapter.End();
            throw;
        }
#pragma warning disable CA1031 // See the summary.
        catch (Exception e)
#pragma warning restore CA1031
        {
            TurnsLog.TurnFailed(log, turn.Conversation.Id.Value, turn.ActivityId, FailureTrace.Of(e));
        }

        adapter.End();
        return Apologize(turn, effects.Language?.Code() ?? adapter.Locale);
    }

    /// <summary>False where the turn takes too long.</summary>
    private async Task<bool> TryRunBotAsync(PendingTurn turn, TurnAdapter adapter, TurnStorage storage, TurnEffects effects)
    {
        var activity = ActivityWire.Read(turn.Json.Span);
        // Replies to "expectReplies" would bypass the adapter, and the log.
        activity.DeliveryMode = null;

        var tooLong = new CancellationTokenSource();
        // On a thread of its own, so that a bot that blocks it, or that ignores its token, does not keep the student waiting.
        var running = Task.Run(() => adapter.RunAsync(activity, effects, bots(new ConversationState(storage)), tooLong.Token), CancellationToken.None);
        try
        {
            await running.WaitAsync(limits.Timeout, time, CancellationToken.None);
            return true;
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            // Not awaited: what the bot does when it is cancelled may block as well.
            _ = tooLong.CancelAsync();
            return false;
        }
    }

    private static TurnCommit Apologize(PendingTurn turn, string? locale)
    {
        // French where neither is one of ours: that is what it gives then.
        _ = LanguageCodes.TryParse(locale, out var language) || LanguageCodes.TryParse(turn.Conversation.Locale, out language);
        return new TurnCommit(
            turn.Conversation.Id, turn.Position, [ApologyReply.Create(turn, language)], [], new Dictionary<string, long>(), Locale: null, EraseConversation: false);
    }
}
