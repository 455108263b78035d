using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>The lexicon of each language, learned from what the topic model is trained on.</summary>
internal sealed class Lexicons
{
    private readonly Lexicon[] _lexicons;

    private Lexicons(Lexicon[] lexicons) => _lexicons = lexicons;

    public static Lexicons Learn(IReadOnlyList<TrainingMessage> messages, MessageReader reader)
    {
        var counts = Array.ConvertAll(LanguageCodes.All.ToArray(), _ => new Dictionary<string, int>(StringComparer.Ordinal));
        var words = new MessageWords();
        foreach (var message in messages)
        {
            reader.Read(message.Text, message.Language, words);
            var seen = counts[(int)message.Language].GetAlternateLookup<ReadOnlySpan<char>>();
            for (var i = 0; i < words.Count; i++)
                CollectionsMarshal.GetValueRefOrAddDefault(seen, words[i], out _)++;
        }

        return new Lexicons(Array.ConvertAll(counts, count => new Lexicon(count)));
    }

    public Lexicon Of(Language language) => _lexicons[(int)language];
}
