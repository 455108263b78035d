using Microsoft.ML;
using Microsoft.ML.Data;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>
/// What ML.NET's users write first: FeaturizeText (words, pairs and runs of letters), then averaged perceptrons, each class
/// against all others.
/// </summary>
internal sealed class AveragedPerceptron
{
    private readonly PredictionEngine<Asked, Predicted> _engine;
    private readonly Asked _asked = new();

    public AveragedPerceptron(IReadOnlyList<TrainingMessage> messages)
    {
        var context = new MLContext(seed: 7);
        var data = context.Data.LoadFromEnumerable(messages.Select(message => new Asked { Text = message.Text, Label = (uint)message.Class + 1 }));
        var labelled = context.Transforms.Conversion.MapValueToKey("Key", nameof(Asked.Label));
        var pipeline = labelled
            .Append(context.Transforms.Text.FeaturizeText("Features", nameof(Asked.Text)))
            // Or each round reads all the texts again.
            .AppendCacheCheckpoint(context)
            .Append(context.MulticlassClassification.Trainers.OneVersusAll(context.BinaryClassification.Trainers.AveragedPerceptron("Key"), "Key"))
            .Append(context.Transforms.Conversion.MapKeyToValue("Class", "PredictedLabel"));
        _engine = context.Model.CreatePredictionEngine<Asked, Predicted>(pipeline.Fit(data));
    }

    public int Classify(string text, Language language)
    {
        _asked.Text = text;
        return (int)_engine.Predict(_asked).Class - 1;
    }

    private sealed class Asked
    {
        public string Text { get; set; } = "";

        public uint Label { get; set; }
    }

    private sealed class Predicted
    {
        [ColumnName("Class")]
        public uint Class { get; set; }
    }
}
