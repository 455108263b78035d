using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>
/// Tells French, English, Spanish and other languages apart, on short and mixed messages. Words that our texts in all three
/// languages share (ameli, carte Vitale, CSS) tell nothing, because they were counted there. Built once; safe to use from
/// many threads.
/// </summary>
public sealed class LanguageDetector
{
    internal const int Ours = 3;
    private const int LongestText = 600;
    private const float WordsOfAText = 10_000;
    private const float Unseen = 2_000;

    /// <summary>The most that one word may say against a language: a single one never decides a sentence.</summary>
    private const float MostOfAWord = 5f;

    /// <summary>Neighbouring words are not independent: what they say together counts for less.</summary>
    private const float Caution = 0.6f;

    private const float CurrentAhead = 1.2f;
    private const float OthersBehind = 2.5f;
    private const float SureEnough = 0.75f;
    private const float SureOfOther = 0.9f;

    private readonly LetterModel[] _letters;
    private readonly Dictionary<string, float[]> _known;
    private readonly Dictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private LanguageDetector(LetterModel[] letters, Dictionary<string, float[]> known)
    {
        _letters = letters;
        _known = known;
        _lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Learns from the content's own texts and the samples beside them.</summary>
    public static LanguageDetector Build(KnowledgeBase knowledge)
    {
        var counts = LanguageTraining.Read(knowledge).Counts;
        var letters = counts.Select(words => new LetterModel(words)).ToArray();
        var scales = counts.Select(words => WordsOfAText / words.Values.Sum()).ToArray();
        var known = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var word in counts.SelectMany(words => words.Keys))
        {
            ref var scores = ref CollectionsMarshal.GetValueRefOrAddDefault(known, word, out var exists);
            if (exists)
                continue;
            scores = new float[counts.Count];
            for (var i = 0; i < scores.Length; i++)
            {
                var seen = counts[i].GetValueOrDefault(word) * scales[i];
                scores[i] = MathF.Log((seen + (Unseen * MathF.Exp(letters[i].Likelihood(word)))) / (WordsOfAText + Unseen));
            }
        }

        return new LanguageDetector(letters, known);
    }

    /// <param name="text">The message.</param>
    /// <param name="current">The conversation's language, kept where the message does not tell.</param>
    public LanguageGuess Detect(string text, Language current)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.AsSpan(0, Math.Min(text.Length, LongestText));
        if (IsMostlyForeignScript(read))
            return new LanguageGuess(current, IsOther: true, 1);

        Span<float> sums = stackalloc float[_letters.Length];
        var evidence = Read(read, sums);
        if (evidence.IsEmpty)
            return new LanguageGuess(current, IsOther: false, 0);

        sums[(int)current] += CurrentAhead;
        for (var i = Ours; i < sums.Length; i++)
            sums[i] -= OthersBehind;
        return Decide(sums, evidence, current);
    }

    private static LanguageGuess Decide(Span<float> sums, Evidence evidence, Language current)
    {
        var best = sums.IndexOf(Max(sums));
        // Of the others only the likeliest counts: a language more among the samples makes no message less sure.
        var all = MathF.Exp(Max(sums[Ours..]) - sums[best]);
        foreach (var sum in sums[..Ours])
            all += MathF.Exp(sum - sums[best]);
        var sureness = 1 / all;

        if (best >= Ours)
        {
            return evidence.ForOthers >= 2 && sureness >= SureOfOther
                ? new LanguageGuess(current, IsOther: true, sureness)
                : new LanguageGuess(current, IsOther: false, 0);
        }

        if (best == (int)current)
            return new LanguageGuess(current, IsOther: false, sureness);
        return evidence.IsEnoughFor(best) && sureness >= SureEnough
            ? new LanguageGuess((Language)best, IsOther: false, sureness)
            : new LanguageGuess(current, IsOther: false, 0);
    }

    private Evidence Read(ReadOnlySpan<char> text, Span<float> sums)
    {
        Span<char> word = stackalloc char[LanguageWords.LongestWord];
        Span<float> scores = stackalloc float[sums.Length];
        var evidence = new Evidence();
        var at = 0;
        while (LanguageWords.Next(text, ref at, word, out var length))
        {
            var isKnown = Score(word[..length], scores);
            var best = Max(scores);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += Caution * Math.Max(scores[i] - best, -MostOfAWord);
            evidence.Add(scores, isKnown);
        }

        return evidence;
    }

    private bool Score(ReadOnlySpan<char> word, Span<float> scores)
    {
        if (_lookup.TryGetValue(word, out var known))
        {
            known.CopyTo(scores);
            return true;
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] = _letters[i].Likelihood(word);
        return false;
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        var max = float.NegativeInfinity;
        foreach (var value in values)
            max = Math.Max(max, value);
        return max;
    }

    private static bool IsMostlyForeignScript(ReadOnlySpan<char> text)
    {
        var (latin, foreign) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            if (c < 0x250 || c is >= '\u1E00' and <= '\u1EFF' or >= '\uFF21' and <= '\uFF5A')
                latin++;
            else
                foreign++;
        }

        return foreign > latin;
    }
}
