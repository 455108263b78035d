using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Css;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Where the talk stands; kept in the conversation's state under <c>talk</c>.</summary>
public sealed class TalkMemory
{
    public bool Greeted { get; set; }

    /// <summary>The buttons of the last reply.</summary>
    public List<Offer> Offers { get; set; } = [];

    /// <summary>The topic that "more" means; null where nothing was answered yet.</summary>
    public string? LastTopic { get; set; }

    /// <summary>When <see cref="LastTopic"/> was answered.</summary>
    public DateTimeOffset? LastTopicAt { get; set; }

    /// <summary>Messages since then.</summary>
    public int TurnsSinceTopic { get; set; }

    /// <summary>The rest of the answer to <see cref="LastTopic"/> was said.</summary>
    public bool MoreSaid { get; set; }

    /// <summary>Messages in a row that were not understood, each counted twice: one that offered choices counts once.</summary>
    public int HalfMisses { get; set; }

    /// <summary>The message before, where it was not understood; gone with the next one.</summary>
    public UnansweredText? Unanswered { get; set; }

    /// <summary>The last answer asked for the postal code.</summary>
    public bool PlaceAsked { get; set; }

    /// <summary>The step of the running dialog whose question is on the screen.</summary>
    public string? Asked { get; set; }

    /// <summary>What a running CSS dialog has been told.</summary>
    public CssDraft? Css { get; set; }

    /// <summary>What a running booking or move has been told.</summary>
    public BookingDraft? Booking { get; set; }
}

/// <summary>A message that was not understood: what follows at once may be its other half.</summary>
public sealed record UnansweredText(string Text, DateTimeOffset At);
