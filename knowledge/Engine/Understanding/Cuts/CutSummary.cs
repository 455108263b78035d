using System.Collections.Immutable;

namespace StudentHealth.Knowledge;

/// <summary>What the scores say for a message that asks two things, cut at one place.</summary>
/// <param name="LeftLead">How far the first part prefers its topic to the second's.</param>
/// <param name="RightLead">How far the second part prefers its topic to the first's.</param>
/// <param name="Weaker">The lower of the two parts' scores for their topics.</param>
/// <param name="Gap">How far the less likely of the two topics is behind the best one of the whole message.</param>
/// <param name="Best">Score of the best topic of the whole message.</param>
/// <param name="None">The higher of the parts' scores for "none of ours".</param>
/// <param name="Words">How many words the shorter part has.</param>
internal readonly record struct CutSummary(float LeftLead, float RightLead, float Weaker, float Gap, float Best, float None, int Words)
{
    /// <summary>What the values are called where their weights are written.</summary>
    public static ImmutableArray<string> Names { get; } = ["left-lead", "right-lead", "weaker", "gap", "best", "none", "lead", "length"];

    /// <summary>To choose among the cuts of a message before it is known how to weigh them.</summary>
    public float Promise => Math.Min(LeftLead, RightLead) + Weaker;

    public void CopyTo(Span<double> values)
    {
        (values[0], values[1], values[2], values[3], values[4], values[5]) = (LeftLead, RightLead, Weaker, Gap, Best, None);
        (values[6], values[7]) = (Math.Min(LeftLead, RightLead), Math.Log(Words));
    }
}
