using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Checks a reply against the one in a transcript; throws if they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>
/// A conversation as a test writes it: each call adds a step, and <see cref="StartTestAsync"/> runs them in order.
/// A step that fails throws.
/// </summary>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler callback;
    private readonly Func<Task> test;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        this.adapter = adapter;
        this.callback = callback;
        test = () => Task.CompletedTask;
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        test = getTask ?? throw new ArgumentNullException(nameof(getTask));
        adapter = flow.adapter;
        callback = flow.callback;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (turnContext, cancellationToken) => bot.OnTurnAsync(turnContext, cancellationToken))
    {
    }

    /// <summary>Runs the steps.</summary>
    public Task StartTestAsync() => test();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => adapter.SendTextToBotAsync(userSays, callback, CancellationToken.None));
    }

    /// <summary>The user comes into the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(adapter.Conversation.User);
        return adapter.ProcessActivityAsync((Activity)update, callback);
    });

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => adapter.ProcessActivityAsync((Activity)userActivity, callback));
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow AssertReply(string expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The next reply's text contains the text.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            if (text is null || !text.Contains(expected, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{description ?? "AssertReplyContains"}: expected '{expected}' to be in '{text}'");
            }
        },
        description,
        timeout);

    /// <summary>The next reply is of the same type and, a message, has the same text.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            if (expected.Type != reply.Type)
            {
                throw new InvalidOperationException($"{description}: Type should match. Expected:{expected.Type} Received:{reply.Type}");
            }

            var expectedText = expected.AsMessageActivity()?.Text?.Trim();
            var text = reply.AsMessageActivity()?.Text?.Trim();
            if (expectedText != text)
            {
                throw new InvalidOperationException($"{description}:\nExpected:{expectedText}\nReceived:{text}");
            }
        },
        description ?? expected?.AsMessageActivity()?.Text?.Trim(),
        timeout);

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            if (!equalityComparer.Equals(expected, reply))
            {
                throw new InvalidOperationException($"{description}:\nExpected:{expected.AsMessageActivity()?.Text}\nReceived:{reply.AsMessageActivity()?.Text}");
            }
        },
        description,
        timeout);

    /// <summary>The next reply passes the check, which throws if it does not. <see cref="TimeoutException"/> if none comes.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () =>
        {
            var reply = await NextReplyAsync(System.Diagnostics.Debugger.IsAttached ? int.MaxValue : timeout)
                ?? throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'");
            validateActivity(reply);
        });
    }

    /// <summary>No reply comes within the time.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        if (await NextReplyAsync(timeout) is { } reply)
        {
            throw new InvalidOperationException($"'{reply.AsMessageActivity()?.Text ?? reply.Type}' is responded when waiting for no reply:'{description}'");
        }
    });

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a transcript: sends what is from the user and expects what is from the bot.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity)
            ? flow.AssertReply(activity, description, timeout)
            : flow.Send(activity));
    }

    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity)
            ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
            : flow.Send(activity));
    }

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text, StringComparer.Ordinal))
                {
                    throw new InvalidOperationException(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join('\n', candidates)}");
                }
            },
            description,
            timeout);
    }

    private static bool IsReply(IActivity activity) => string.Equals(RoleTypes.Bot, activity.From?.Role, StringComparison.OrdinalIgnoreCase);

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await test();
            await step();
        },
        this);

    /// <summary>The next reply; null if none comes in time.</summary>
    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
