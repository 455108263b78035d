namespace StudentHealth.Knowledge;

/// <summary>What the model's scores of one message say about how sure it is.</summary>
/// <param name="Best">Score of the best topic.</param>
/// <param name="Lead">Its lead over the second.</param>
/// <param name="None">Score of "none of ours".</param>
/// <param name="Known">Share of the message's words that the examples have.</param>
internal readonly record struct ScoreSummary(float Best, float Lead, float None, float Known)
{
    public const int Values = 4;

    public void CopyTo(Span<double> values) => (values[0], values[1], values[2], values[3]) = (Best, Lead, None, Known);
}

/// <summary>What speaks for a message that asks two things, cut at one place.</summary>
/// <param name="LeftLead">How far the first part prefers its topic to the second's.</param>
/// <param name="RightLead">How far the second part prefers its topic to the first's.</param>
/// <param name="Weaker">The lower of the two parts' scores for their topics.</param>
/// <param name="Gap">How far the less likely of the two topics is behind the best one of the whole message.</param>
/// <param name="Best">Score of the best topic of the whole message.</param>
/// <param name="None">The higher of the parts' scores for "none of ours".</param>
/// <param name="Words">How many words the shorter part has.</param>
/// <param name="EndsSentence">A sentence ends there.</param>
/// <param name="HasJoint">A word joins there: and, also.</param>
internal readonly record struct CutSummary(float LeftLead, float RightLead, float Weaker, float Gap, float Best, float None, int Words, bool EndsSentence, bool HasJoint)
{
    public const int Values = 10;

    /// <summary>To choose among the cuts of a message.</summary>
    public float Promise => Math.Min(LeftLead, RightLead) + Weaker;

    public void CopyTo(Span<double> values)
    {
        (values[0], values[1], values[2], values[3], values[4]) = (LeftLead, RightLead, Weaker, Gap, Best);
        (values[5], values[6], values[7]) = (None, EndsSentence ? 1 : 0, HasJoint ? 1 : 0);
        (values[8], values[9]) = (Math.Min(LeftLead, RightLead), Math.Log(Words));
    }
}
