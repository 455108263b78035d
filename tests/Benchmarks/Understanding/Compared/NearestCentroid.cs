using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>The class whose examples' mean has the largest cosine (Rocchio).</summary>
internal sealed class NearestCentroid
{
    private readonly OwnVectors _vectors;
    private readonly float[] _centroids;
    private readonly float[] _scores;

    public NearestCentroid(IReadOnlyList<TrainingMessage> messages, OwnVectors vectors)
    {
        _vectors = vectors;
        _scores = new float[vectors.Classes];
        _centroids = new float[vectors.Features * vectors.Classes];
        foreach (var message in messages)
        {
            var vector = vectors.Read(message.Text, message.Language);
            for (var i = 0; i < vector.Features.Length; i++)
                _centroids[(vector.Features[i] * vectors.Classes) + message.Class] += vector.Weights[i];
        }

        var lengths = new double[vectors.Classes];
        for (var i = 0; i < _centroids.Length; i++)
            lengths[i % lengths.Length] += _centroids[i] * _centroids[i];
        for (var i = 0; i < _centroids.Length; i++)
            _centroids[i] /= (float)Math.Sqrt(Math.Max(lengths[i % lengths.Length], double.Epsilon));
    }

    public int Classify(string text, Language language)
    {
        var vector = _vectors.Read(text, language);
        Array.Clear(_scores);
        for (var i = 0; i < vector.Features.Length; i++)
        {
            var row = _centroids.AsSpan(vector.Features[i] * _scores.Length, _scores.Length);
            for (var c = 0; c < row.Length; c++)
                _scores[c] += row[c] * vector.Weights[i];
        }

        return OwnVectors.Best(_scores);
    }
}
