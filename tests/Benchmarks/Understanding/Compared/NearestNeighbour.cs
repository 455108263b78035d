using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>The class of the example with the largest cosine.</summary>
internal sealed class NearestNeighbour
{
    /// <summary>A whole likeness counts as much as a whole margin of the linear model.</summary>
    private const float ShareOfLikeness = 1f;

    private readonly OwnVectors _vectors;
    private readonly int[] _classes;
    private readonly List<(int Row, float Weight)>[] _rows;
    private readonly float[] _likeness;
    private readonly float[] _nearest;

    public NearestNeighbour(IReadOnlyList<TrainingMessage> messages, OwnVectors vectors)
    {
        _vectors = vectors;
        _classes = [.. messages.Select(message => message.Class)];
        _likeness = new float[messages.Count];
        _nearest = new float[vectors.Classes];
        _rows = new List<(int Row, float Weight)>[vectors.Features];
        for (var feature = 0; feature < _rows.Length; feature++)
            _rows[feature] = [];
        for (var row = 0; row < messages.Count; row++)
        {
            var vector = vectors.Read(messages[row].Text, messages[row].Language);
            for (var i = 0; i < vector.Features.Length; i++)
                _rows[vector.Features[i]].Add((row, vector.Weights[i]));
        }
    }

    public int Classify(string text, Language language)
    {
        Find(text, language);
        return OwnVectors.Best(_nearest);
    }

    /// <summary>The linear model's score and the likeness of the class's nearest example together.</summary>
    public int ClassifyWithModel(string text, Language language)
    {
        Find(text, language);
        for (var i = 0; i < _nearest.Length; i++)
            _nearest[i] = (ShareOfLikeness * _nearest[i]) + _vectors.Scores[i];
        return OwnVectors.Best(_nearest);
    }

    private void Find(string text, Language language)
    {
        var vector = _vectors.Read(text, language);
        Array.Clear(_likeness);
        Array.Clear(_nearest);
        for (var i = 0; i < vector.Features.Length; i++)
        {
            foreach (var (row, weight) in _rows[vector.Features[i]])
                _likeness[row] += weight * vector.Weights[i];
        }

        for (var row = 0; row < _likeness.Length; row++)
            _nearest[_classes[row]] = Math.Max(_nearest[_classes[row]], _likeness[row]);
    }
}
