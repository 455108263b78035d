using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using StudentHealth.Dialogs;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;
using StudentHealth.Unit.Knowledge;

namespace StudentHealth.Unit.Conversations;

/// <summary>A student who writes to the bot: each message is a turn of its own, with its own bot, on state that was stored as bytes.</summary>
internal sealed class StudentTalk
{
    /// <summary>Monday 23 November 2026, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly TestAdapter _adapter = new("directline");
    private readonly StudentBotFactory _factory;
    private readonly string _locale;

    public StudentTalk(string locale = "en", bool hasAdvisers = true)
    {
        _locale = locale;
        Appointments = new FakeAppointmentStore(Clock);
        if (hasAdvisers)
        {
            Appointments.Advisers.Add(Some.Adviser("marie", [Language.French, Language.English]));
            Appointments.Advisers.Add(Some.Adviser("lucia", [Language.French, Language.Spanish]));
        }

        _factory = new StudentBotFactory(RealKnowledge.Base, RealKnowledge.Understander, RealKnowledge.Safety, Appointments, new AppointmentRules(), new TalkRules(), Clock);
    }

    /// <summary>An English message of which the matcher is not sure; which ones changes with the examples.</summary>
    public static string FindUnsureMessage() => RealKnowledge.Base.Topics
        .SelectMany(topic => topic.Examples(Language.English))
        .SelectMany(example => example.Split(' ').Chunk(2).Select(words => string.Join(' ', words)))
        .First(text => text.Length > 5 && RealKnowledge.Understander.Understand(text, Language.English).Kind == UnderstandingKind.Unsure);

    /// <summary>An example question that is answered with the topic alone.</summary>
    public static string FindQuestion(string topic, Language language) => RealKnowledge.Base.FindTopic(new TopicId(topic))!.Examples(language)
        .First(text => RealKnowledge.Understander.Understand(text, language) is { Kind: UnderstandingKind.Answered, Topics: [var only] } && only.Value == topic);

    /// <summary>An example question in two halves: the first means nothing, the second nothing surely, and both together are answered; plain letters only.</summary>
    public static (string First, string Second, string Topic) FindHalves(Language language) =>
        (from topic in RealKnowledge.Base.Topics
         from example in topic.Examples(language)
         where example.All(letter => char.IsAsciiLetter(letter) || letter == ' ')
         let words = example.Split(' ')
         from cut in Enumerable.Range(1, Math.Max(0, words.Length - 1))
         let first = string.Join(' ', words[..cut])
         let second = string.Join(' ', words[cut..])
         where RealKnowledge.Understander.Understand(first, language).Kind == UnderstandingKind.Unknown && !IsAnswered(second, language) && IsAnswered(example, language)
         select (first, second, RealKnowledge.Understander.Understand(example, language).Topics[0].Value)).First();

    private static bool IsAnswered(string text, Language language) => RealKnowledge.Understander.Understand(text, language).Kind == UnderstandingKind.Answered;

    public FakeTimeProvider Clock { get; } = new(Monday);

    public FakeAppointmentStore Appointments { get; }

    public StateWireStorage Storage { get; } = new();

    public TurnEffects Effects { get; private set; } = new();

    /// <summary>Says a line and gives what is replied.</summary>
    public Task<Reply> SayAsync(string text, Action<Activity>? change = null) => SendAsync(new Activity(ActivityTypes.Message) { Text = text }, change);

    /// <summary>Says the lines one after the other and gives the reply to the last.</summary>
    public async Task<Reply> SayAllAsync(params string[] lines)
    {
        var reply = Reply.None;
        foreach (var line in lines)
            reply = await SayAsync(line);
        return reply;
    }

    public Task<Reply> JoinAsync() => SendAsync(new Activity(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("user1")],
    });

    public async Task<Reply> SendAsync(Activity activity, Action<Activity>? change = null)
    {
        activity.Locale = _locale;
        change?.Invoke(activity);
        Effects = new TurnEffects();
        var bot = _factory.Create(new ConversationState(Storage));
        await _adapter.ProcessActivityAsync(activity, (context, cancellationToken) =>
        {
            context.TurnState.Set(Effects);
            return bot.OnTurnAsync(context, cancellationToken);
        }, default);

        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is { } next)
            replies.Add((Activity)next);
        return new Reply(replies);
    }
}
