namespace StudentHealth.Benchmarks.Understanding.Growth;

/// <summary>
/// Makes words that look like those of a vocabulary: each letter follows two others as it does there, so that invented words
/// share as many runs of letters with each other as real ones do. Seeded; no word comes twice.
/// </summary>
internal sealed class InventedWords
{
    private const char Edge = ' ';
    private const int Longest = 14;

    private readonly Dictionary<(char, char), List<char>> _next = [];
    private readonly HashSet<string> _taken;
    private readonly Random _random;

    /// <param name="vocabulary">Folded words; none of them is invented again.</param>
    public InventedWords(IEnumerable<string> vocabulary, int seed)
    {
        _random = new Random(seed);
        _taken = new HashSet<string>(vocabulary, StringComparer.Ordinal);
        foreach (var word in _taken.Order(StringComparer.Ordinal))
        {
            var (one, two) = (Edge, Edge);
            foreach (var letter in word + Edge)
            {
                if (!_next.TryGetValue((one, two), out var letters))
                    _next[(one, two)] = letters = [];
                letters.Add(letter);
                (one, two) = (two, letter);
            }
        }
    }

    /// <summary>A word of about that length.</summary>
    public string Next(int length)
    {
        while (true)
        {
            var word = Draw();
            if (Math.Abs(word.Length - length) <= 1 && _taken.Add(word))
                return word;
            length = Math.Min(length + _random.Next(2), Longest - 2);
        }
    }

    private string Draw()
    {
        var word = new List<char>();
        var (one, two) = (Edge, Edge);
        while (word.Count < Longest)
        {
            var letters = _next[(one, two)];
            var letter = letters[_random.Next(letters.Count)];
            if (letter == Edge)
                break;
            word.Add(letter);
            (one, two) = (two, letter);
        }

        return string.Concat(word);
    }
}
