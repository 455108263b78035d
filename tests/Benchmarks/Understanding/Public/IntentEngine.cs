using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Public;

/// <summary>A message of a public set and its intent; null: out of scope.</summary>
internal sealed record Labelled(string Text, string? Intent);

/// <summary>What the engine makes of a message: its best intent and the scores, from which a rejection may be judged.</summary>
/// <param name="IsNone">The class "none of these" scores higher than each intent.</param>
internal readonly record struct EngineGuess(string Intent, bool IsNone, ScoreSummary Scores);

/// <summary>
/// The service's own topic model on somebody else's intents: without our concepts and spellings, which are written for our
/// subject.
/// </summary>
internal sealed class IntentEngine
{
    private static readonly MessageReader Reader = EmptyReader();

    private readonly string[] _intents;
    private readonly MessageScorer _scorer;
    private readonly Language _language;

    private IntentEngine(string[] intents, TopicModel model, Language language) =>
        (_intents, _scorer, _language) = (intents, new MessageScorer(model, intents.Length), language);

    /// <param name="examples">Those without an intent teach the class "none of these"; there may be none of them.</param>
    /// <param name="language">Of all examples.</param>
    public static IntentEngine Train(IReadOnlyCollection<Labelled> examples, Language language)
    {
        var intents = examples.Select(example => example.Intent).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        var numbers = intents.Index().ToDictionary(intent => intent.Item, intent => intent.Index);
        var messages = examples.Select(example => new TrainingMessage(example.Text, language, example.Intent is null ? intents.Length : numbers[example.Intent], Fold: 0));
        return new IntentEngine(intents, TopicModel.Train([.. messages], intents.Length + 1, Reader, new TopicModelOptions()), language);
    }

    public EngineGuess Guess(string text)
    {
        _scorer.Read(text, _language);
        if (_scorer.Words.Count == 0)
            return new EngineGuess(_intents[0], IsNone: true, default);
        var scored = _scorer.Score(0, _scorer.Words.Count - 1);
        return new EngineGuess(_intents[scored.First], scored.Summary.None > scored.Summary.Best, scored.Summary);
    }

    // What is read from an empty place knows no words; the complaints that its files are missing are expected.
    private static MessageReader EmptyReader()
    {
        var nowhere = Path.Combine(AppContext.BaseDirectory, "no-knowledge");
        return MessageReader.Load(nowhere, new ProblemLog(nowhere));
    }
}
