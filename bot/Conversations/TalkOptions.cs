using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using StudentHealth.Dialogs.Talk;

namespace StudentHealth.Bot.Conversations;

/// <summary>Section <c>Talk</c>: how long what was said a moment ago counts.</summary>
public sealed class TalkOptions
{
    public const string Section = "Talk";

    /// <summary>A message within this time of one that was not understood is read together with it; 0 to 1 minute. Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Talk:ReadTogetherWithin: write a time from 00:00:00 to 00:01:00.")]
    public TimeSpan ReadTogetherWithin { get; set; } = new TalkRules().ReadTogetherWithin;

    /// <summary>How long "how much is it?" goes on with the last answer; 0 to 1 day. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Talk:FollowUpWithin: write a time from 00:00:00 to 1.00:00:00.")]
    public TimeSpan FollowUpWithin { get; set; } = new TalkRules().FollowUpWithin;

    /// <summary>After how many other messages it no longer does; 0 to 20. Default 3.</summary>
    [Range(0, 20, ErrorMessage = "Talk:FollowUpTurns: write a number from 0 to 20.")]
    public int FollowUpTurns { get; set; } = new TalkRules().FollowUpTurns;

    internal TalkRules ToRules() => new() { ReadTogetherWithin = ReadTogetherWithin, FollowUpWithin = FollowUpWithin, FollowUpTurns = FollowUpTurns };
}

[OptionsValidator]
internal sealed partial class TalkOptionsValidator : IValidateOptions<TalkOptions>;
