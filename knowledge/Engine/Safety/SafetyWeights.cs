using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>
/// What the model's score, a weak phrase and a calm phrase count together: safety/weights.txt, fitted by cross-validation
/// (tests/Benchmarks, `safety --calibrate`), never by hand.
/// </summary>
/// <param name="Phrase">As much as a weak phrase adds to the score.</param>
/// <param name="Calm">As much as a calm phrase adds (a number below 0).</param>
/// <param name="Alarm">From which sum on a message raises the alarm.</param>
internal readonly record struct SafetyWeights(float Phrase, float Calm, float Alarm)
{
    /// <summary>
    /// The share of ordinary messages, of those that nothing was learned from, that may raise a false alarm: a number to call
    /// that nobody needed is a small harm beside a call for help that nobody heard. One in nine of them was written to sound
    /// like an alarm.
    /// </summary>
    public const double FalseAlarms = 0.005;

    /// <summary>A score below this says no more than this.</summary>
    private const float Lowest = -3;

    /// <param name="score">The model's; negative infinity where the message is too short for it.</param>
    /// <param name="hasWeakPhrase">Of an emergency or of distress, as ordinary messages may have it, too.</param>
    /// <param name="isCalm">An alarming word of it means nothing.</param>
    public float Sum(float score, bool hasWeakPhrase, bool isCalm) =>
        Math.Max(score, Lowest) + (hasWeakPhrase ? Phrase : 0) + (isCalm ? Calm : 0);

    /// <summary>Of a message that is too short for the model (negative infinity) only the phrases know anything.</summary>
    public bool IsAlarm(SafetyFinding found, float score) => found.IsCertain || float.IsNegativeInfinity(score)
        ? found.Phrase is not null
        : Sum(score, found.IsWeak, found.IsCalm) >= Alarm;

    /// <summary>Fitted to messages that nothing was learned from, and as low an alarm as false ones allow.</summary>
    public static SafetyWeights Fit(IReadOnlyList<(float Score, bool HasWeakPhrase, bool IsCalm, bool IsAlarm)> messages)
    {
        var fit = LogisticFit.Fit([.. messages.Select(message => (new double[] { Math.Max(message.Score, Lowest), message.HasWeakPhrase ? 1 : 0, message.IsCalm ? 1 : 0 }, message.IsAlarm))]);
        var weights = new SafetyWeights((float)(fit[1] / fit[0]), (float)Math.Min(fit[2] / fit[0], 0), 0);
        var ordinary = messages.Where(message => !message.IsAlarm).Select(message => weights.Sum(message.Score, message.HasWeakPhrase, message.IsCalm)).OrderDescending().ToList();
        return weights with { Alarm = ordinary[(int)(ordinary.Count * FalseAlarms)] };
    }

    /// <exception cref="KnowledgeException">The file is missing or broken.</exception>
    public static SafetyWeights Load(string directory)
    {
        var path = PathIn(directory);
        var values = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (text, _) in File.Exists(path) ? ContentFiles.Entries(path) : [])
        {
            var sides = text.Split('=', StringSplitOptions.TrimEntries);
            if (sides is [var name, var value] && float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                values[name] = number;
        }

        if (values.TryGetValue("phrase", out var phrase) && values.TryGetValue("calm", out var calm) && values.TryGetValue("alarm", out var alarm))
            return new SafetyWeights(phrase, calm, alarm);
        var log = new ProblemLog(directory);
        log.Error(path, 0, "`phrase`, `calm` or `alarm`, `=` and a number, is missing: write the file anew with the benchmarks' safety --calibrate");
        throw new KnowledgeException(log.Sorted());
    }

    public static string PathIn(string directory) => Path.Combine(directory, "safety", "weights.txt");

    public IEnumerable<string> Lines() =>
    [
        string.Create(CultureInfo.InvariantCulture, $"phrase = {Phrase:0.000}"),
        string.Create(CultureInfo.InvariantCulture, $"calm = {Calm:0.000}"),
        string.Create(CultureInfo.InvariantCulture, $"alarm = {Alarm:0.000}"),
    ];
}
