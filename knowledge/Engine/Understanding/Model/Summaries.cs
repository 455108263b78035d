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
