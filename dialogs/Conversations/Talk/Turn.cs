using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Institutions;
using StudentHealth.Dialogs.Schema;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>
/// One message and what it is answered with: the student's language, profile and memory, and the reply's metadata, which
/// the first message sent carries. Lies in <c>ITurnContext.TurnState</c>, so that each dialog's step finds it.
/// </summary>
public sealed class Turn
{
    private readonly ITurnContext _context;
    private readonly ReplyDress _dress;

    private Turn(ITurnContext context, StudentProfile profile, TalkMemory memory, DateTimeOffset now)
    {
        _context = context;
        Profile = profile;
        Memory = memory;
        Now = now;
        Language = LanguageCodes.TryParse(profile.Language, out var known) || LanguageCodes.TryParse(context.Activity.Locale, out known) ? known : Language.French;
        _dress = new ReplyDress(this);
    }

    public StudentProfile Profile { get; }

    public TalkMemory Memory { get; }

    /// <summary>When the turn started: all of it sees one time.</summary>
    public DateTimeOffset Now { get; }

    public Language Language
    {
        get;
        private set
        {
            field = value;
            // Where the turn fails later, the apology is in this language.
            if (_context.TurnState.Get<TurnEffects>() is { } effects)
                effects.Language = value;
        }
    }

    public TalkWording Words => TalkWording.In(Language);

    public string Text => _context.Activity.Text?.Trim() ?? "";

    public StudentId Student => new($"{_context.Activity.ChannelId}/{_context.Activity.From?.Id}");

    /// <summary>The key of the institution on whose pages the student writes; null where it is none's.</summary>
    public string? Institution => _context.TurnState.Get<HostInstitution>()?.Key;

    /// <summary>The IANA zone of the student's device; null where the channel does not say.</summary>
    public string? TimeZone => _context.Activity.LocalTimezone;

    /// <summary>Today in Paris: facts hold by French days.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ParisTime.Of(Now));

    /// <summary>What the message before said, a moment ago and not understood; null where there is none.</summary>
    public string? Before { get; internal set; }

    /// <summary>What was known of the student before this message.</summary>
    public Situation SituationBefore { get; internal set; } = Situation.Unknown;

    /// <summary>The situation that this message asks about, where it is not the student's own: "and for British students?".</summary>
    public Situation? AskedSituation { get; internal set; }

    /// <summary>Chooses the variant of an answer.</summary>
    public Situation Situation => AskedSituation ?? Profile.Situation ?? Situation.Unknown;

    /// <summary>The stack of the guided conversations.</summary>
    public DialogContext Dialogs { get; internal set; } = null!;

    public ReplyMetadata Metadata => _dress.Metadata;

    public static Turn Begin(ITurnContext context, StudentProfile profile, TalkMemory memory, DateTimeOffset now)
    {
        var turn = new Turn(context, profile, memory, now);
        context.TurnState.Set(turn);
        context.OnSendActivities(turn._dress.SendAsync);
        return turn;
    }

    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>();

    /// <summary>Answers in the language from now on.</summary>
    /// <param name="chosen">The student asked for it: later messages in another language do not change it.</param>
    public void Speak(Language language, bool chosen = false)
    {
        Language = language;
        Profile.Language = language.Code();
        Profile.LanguageChosen |= chosen;
    }

    /// <summary>Takes the page's language, as long as the student has not written.</summary>
    public void FollowPage()
    {
        if (Profile.Language is null && LanguageCodes.TryParse(_context.Activity.Locale, out var language))
            Profile.Language = language.Code();
    }

    /// <summary>When the turn ends, the conversation's log and state are deleted; its replies stay.</summary>
    public bool IsErased { get; private set; }

    public void Erase()
    {
        IsErased = true;
        if (_context.TurnState.Get<TurnEffects>() is { } effects)
            effects.EraseConversation = true;
    }

    /// <summary>Puts a text before the next message, in the same bubble.</summary>
    public void Preface(string text) => _dress.Preface = text;

    /// <summary>Says a text (Markdown); its offers are the buttons under it and what the next message may choose from.</summary>
    public async Task SayAsync(string markdown, IReadOnlyList<Offer> offers, CancellationToken cancellationToken)
    {
        Memory.Offers = [.. offers];
        var message = offers.Count == 0
            ? MessageFactory.Text(markdown)
            : MessageFactory.SuggestedActions(offers.Select(offer => offer.Label), markdown, null, null);
        await _context.SendActivityAsync(message, cancellationToken);
    }

    public Task SayAsync(string markdown, CancellationToken cancellationToken) => SayAsync(markdown, [], cancellationToken);

    internal bool IsGreeting => _context.Activity.Type == ActivityTypes.ConversationUpdate;
}
