using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>
/// How sure it is that a message turns to another question at a cut: language/cuts.txt, fitted by <see cref="CutFit"/>. The
/// scores say whether the parts ask different things; the words at the cut whether they ask at all ("I have my number. How
/// do I ..." asks one thing).
/// </summary>
internal sealed class CutModel
{
    public const string Constant = "constant";

    private const string FitAnew = "write the file anew with the benchmarks' --calibrate";

    /// <summary>What each <see cref="CutPlace"/> is called in the file.</summary>
    private static readonly string[] PlaceNames = ["joint", "joint,", "joint.", "turn", "start", "end"];

    private readonly double[] _values = new double[CutSummary.Names.Length];
    private readonly Dictionary<string, double>[] _words = Array.ConvertAll(PlaceNames, _ => new Dictionary<string, double>(StringComparer.Ordinal));
    private readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;
    private double _constant;

    public CutModel() => _lookups = Array.ConvertAll(_words, words => words.GetAlternateLookup<ReadOnlySpan<char>>());

    public static CutModel Read(string path, ProblemLog log)
    {
        var model = new CutModel();
        var read = 0;
        foreach (var (text, line) in File.Exists(path) ? ContentFiles.Entries(path) : [])
        {
            var sides = text.Split(" = ");
            if (sides is not [var name, var number] || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !model.TrySet(name, weight))
                log.Error(path, line, $"not a value's or a place's name, its words, ` = ` and a number: {FitAnew}");
            read++;
        }

        if (read == 0)
            log.Error(path, 0, $"missing or empty: {FitAnew}");
        return model;
    }

    /// <summary>The names under which the weights of the words at a cut are kept: `turn et combien`, `joint,`.</summary>
    public static List<string> NamesAt(MessageWords words, int leftEnd, int rightStart)
    {
        var names = new List<string>(CutWords.Most);
        Span<CutWords> found = stackalloc CutWords[CutWords.Most];
        foreach (var at in found[..CutWords.Read(words, leftEnd, rightStart, found)])
            names.Add(NameOf(at.Place, at.In(words)));
        return names;
    }

    /// <summary>False where no value and no place is called so.</summary>
    public bool TrySet(string name, double weight)
    {
        if (name == Constant)
            _constant = weight;
        else if (Find(name) is var (place, words))
            _words[place][words] = weight;
        else if (CutSummary.Names.IndexOf(name) is var value and >= 0)
            _values[value] = weight;
        else
            return false;
        return true;
    }

    public IEnumerable<string> Lines() =>
        [
            Line(Constant, _constant),
            .. CutSummary.Names.Select((name, value) => Line(name, _values[value])),
            .. PlaceNames.SelectMany((_, place) => _words[place]
                .OrderBy(words => words.Key, StringComparer.Ordinal)
                .Select(words => Line(NameOf((CutPlace)place, words.Key), words.Value))),
        ];

    /// <summary>The probability that a message asks two things, where it is cut there.</summary>
    /// <param name="cut">What the scores say.</param>
    /// <param name="words">The message.</param>
    /// <param name="leftEnd">Number of the last word before the cut.</param>
    /// <param name="rightStart">Number of the first word behind it and the words that join.</param>
    public double Sureness(CutSummary cut, MessageWords words, int leftEnd, int rightStart)
    {
        var sum = Sum(cut);
        Span<CutWords> found = stackalloc CutWords[CutWords.Most];
        foreach (var at in found[..CutWords.Read(words, leftEnd, rightStart, found)])
        {
            if (_lookups[(int)at.Place].TryGetValue(at.In(words), out var weight))
                sum += weight;
        }

        return Probability(sum);
    }

    /// <summary>The same of a cut whose words are kept by their names.</summary>
    public double Sureness(HeldOutCut cut) => Probability(Sum(cut.Scores) + cut.Words.Sum(WeightOf));

    /// <summary>What words at a place say for a cut; 0 where they say nothing.</summary>
    public double WeightOf(string name) => Find(name) is var (place, words) ? _words[place].GetValueOrDefault(words) : 0;

    private double Sum(CutSummary cut)
    {
        Span<double> values = stackalloc double[_values.Length];
        cut.CopyTo(values);
        var sum = _constant;
        for (var i = 0; i < values.Length; i++)
            sum += _values[i] * values[i];
        return sum;
    }

    private static double Probability(double sum) => 1 / (1 + Math.Exp(-sum));

    // The place that a name names, and its words.
    private static (int Place, string Words)? Find(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var (first, words) = space < 0 ? (name, "") : (name[..space], name[(space + 1)..]);
        return Array.IndexOf(PlaceNames, first) is var place and >= 0 ? (place, words) : null;
    }

    private static string NameOf(CutPlace place, ReadOnlySpan<char> words) => words.IsEmpty ? PlaceNames[(int)place] : $"{PlaceNames[(int)place]} {words}";

    private static string Line(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{name} = {weight:0.000}");
}
