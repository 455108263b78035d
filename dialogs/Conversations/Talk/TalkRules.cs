namespace StudentHealth.Dialogs.Talk;

/// <summary>How long what was said a moment ago counts.</summary>
public sealed record TalkRules
{
    /// <summary>A message that follows one that was not understood within this time is read together with it: "je veux", "annuler mon rdv".</summary>
    public TimeSpan ReadTogetherWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a message may go on with the last answer. Long enough to read it and to look at a document or a page it
    /// names; somebody who comes back later has forgotten what "it" was.
    /// </summary>
    public TimeSpan FollowUpWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After how many messages that no topic answered (thanks, "stop", something unknown) nothing follows up any more.</summary>
    public int FollowUpTurns { get; init; } = 3;
}
