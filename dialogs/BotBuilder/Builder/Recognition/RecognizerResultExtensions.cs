namespace Microsoft.Bot.Builder;

public static class RecognizerResultExtensions
{
    /// <summary>The intent that the recognizer is most sure of; an empty name and 0 if there is none.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Intents is null)
        {
            throw new ArgumentNullException(nameof(result), $"{nameof(result.Intents)} is null");
        }

        var top = (intent: string.Empty, score: 0.0d);
        foreach (var (intent, score) in result.Intents)
        {
            if (score.Score > top.score)
            {
                top = (intent, score.Score.Value);
            }
        }

        return top;
    }
}
