using System.Runtime.CompilerServices;

namespace StudentHealth.Knowledge;

/// <summary>Counts the words of a message that tell a language, so that one ambiguous word never decides.</summary>
internal struct Evidence
{
    /// <summary>How far a language must be ahead on a word for it to tell something.</summary>
    private const float Telling = 1.2f;

    /// <summary>A word that no text has is judged by its letters alone.</summary>
    private const float TellingByLetters = 2.5f;

    /// <summary>A word that only one of our languages has.</summary>
    private const float TellingAlone = 3.5f;

    /// <summary>In a message of so few words such a word is enough, where no such word speaks for another language ("no thanks").</summary>
    private const int FewWords = 4;

    private Counts _telling;
    private Counts _alone;
    private int _words;

    /// <summary>Words that another language than ours explains better.</summary>
    public int ForOthers { get; private set; }

    public readonly bool IsEmpty => ForOthers == 0 && _telling[0] + _telling[1] + _telling[2] == 0;

    public void Add(ReadOnlySpan<float> scores, bool isKnown)
    {
        _words++;
        var (best, second) = BestOfOurs(scores);
        var other = float.NegativeInfinity;
        foreach (var score in scores[LanguageDetector.Ours..])
            other = Math.Max(other, score);

        var ahead = scores[best] - second;
        if (ahead >= (isKnown ? Telling : TellingByLetters))
            _telling[best]++;
        if (isKnown && ahead >= TellingAlone)
            _alone[best]++;
        if (other - scores[best] >= Telling)
            ForOthers++;
    }

    public readonly bool IsEnoughFor(int language)
    {
        var against = _alone[0] + _alone[1] + _alone[2] - _alone[language];
        return _telling[language] >= 2 || (_alone[language] == 1 && against == 0 && _words <= FewWords);
    }

    private static (int Best, float Second) BestOfOurs(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < LanguageDetector.Ours; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        var second = float.NegativeInfinity;
        for (var i = 0; i < LanguageDetector.Ours; i++)
        {
            if (i != best)
                second = Math.Max(second, scores[i]);
        }

        return (best, second);
    }

    [InlineArray(LanguageDetector.Ours)]
    private struct Counts
    {
        private int _first;
    }
}
