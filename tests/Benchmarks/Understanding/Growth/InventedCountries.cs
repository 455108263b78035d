using System.Text;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Growth;

/// <summary>
/// A base as large as many countries' would be: our own examples, with each content word exchanged, in each country by
/// another one that looks like a word of its language. What holds sentences together is kept, as real countries would share it.
/// </summary>
/// <param name="Messages">What to learn from.</param>
/// <param name="Questions">Other messages of the same countries, to be understood.</param>
/// <param name="None">The class of what is out of scope; the topics come before it.</param>
internal sealed record InventedCountries(IReadOnlyList<TrainingMessage> Messages, IReadOnlyList<TrainingMessage> Questions, int None)
{
    private const int ExamplesPerTopic = 86;
    private const int QuestionsPerTopic = 4;
    private const int Seed = 20261125;

    /// <summary>The most frequent words of a language hold its sentences together, whatever the subject.</summary>
    private const int FunctionWords = 120;

    public static InventedCountries Of(TrainingSet own, int countries)
    {
        var examples = own.Messages.Where(message => message.Fold is not null).ToList();
        var words = LanguageCodes.All.Select(language => new CountryWords(examples.Where(message => message.Language == language), FunctionWords, Seed + (int)language)).ToArray();
        var (messages, questions) = (new List<TrainingMessage>(), new List<TrainingMessage>());
        for (var country = 0; country < countries; country++)
        {
            foreach (var topic in examples.GroupBy(message => message.Class))
            {
                var random = new Random(Seed + (country * 1000) + topic.Key);
                var drawn = topic.ToArray();
                random.Shuffle(drawn);
                var number = topic.Key == own.None ? own.None * countries : (own.None * country) + topic.Key;
                var translated = drawn
                    .Take(ExamplesPerTopic + QuestionsPerTopic)
                    .Select(message => message with { Text = words[(int)message.Language].Translate(message.Text), Class = number })
                    .ToList();
                messages.AddRange(translated.Take(ExamplesPerTopic));
                questions.AddRange(translated.Skip(ExamplesPerTopic));
            }

            foreach (var language in words)
                language.NextCountry();
        }

        return new InventedCountries(messages, questions, own.None * countries);
    }

    /// <summary>The words of one language, exchanged by others for each country.</summary>
    private sealed class CountryWords
    {
        private readonly HashSet<string> _kept;
        private readonly InventedWords _invented;
        private readonly Dictionary<string, string> _exchanged = new(StringComparer.Ordinal);

        public CountryWords(IEnumerable<TrainingMessage> messages, int kept, int seed)
        {
            var counts = messages.SelectMany(message => WordFolder.Words(message.Text).Split(' ')).Where(IsWord).CountBy(word => word).ToList();
            _kept = [.. counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(kept).Select(word => word.Key)];
            _invented = new InventedWords(counts.Select(word => word.Key), seed);
        }

        public void NextCountry() => _exchanged.Clear();

        public string Translate(string text)
        {
            var translated = new StringBuilder();
            foreach (var word in WordFolder.Words(text).Split(' '))
                translated.Append(translated.Length == 0 ? "" : " ").Append(Exchange(word));
            return translated.Append('?').ToString();
        }

        private string Exchange(string word)
        {
            if (_kept.Contains(word) || !IsWord(word))
                return word;
            if (!_exchanged.TryGetValue(word, out var other))
                _exchanged[word] = other = _invented.Next(word.Length);
            return other;
        }

        private static bool IsWord(string word) => word.Length > 1 && !word.AsSpan().ContainsAnyInRange('0', '9');
    }
}
