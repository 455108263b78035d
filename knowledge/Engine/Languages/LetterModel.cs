namespace StudentHealth.Knowledge;

/// <summary>How likely runs of three letters are in a language; it judges words that were never seen.</summary>
internal sealed class LetterModel
{
    private const int Letters = 64;
    private const string Accented = "àâçèéêëîïñôùûüöäßáíóúãõåøłąęśşğıățčšýæœ";
    private const float Steps = 16f;

    /// <summary>Minus the logarithm, in sixteenths: a byte each keeps the tables small.</summary>
    private readonly byte[] _surprise = new byte[Letters * Letters * Letters];

    public LetterModel(IEnumerable<KeyValuePair<string, float>> words)
    {
        var three = new float[Letters * Letters * Letters];
        var two = new float[Letters * Letters];
        var one = new float[Letters];
        var all = 0f;
        foreach (var (word, count) in words)
        {
            // The square root keeps "the" from being all that English is.
            var weight = MathF.Sqrt(count);
            var (before, last) = (0, 0);
            for (var i = 0; i <= word.Length; i++)
            {
                var letter = i == word.Length ? 0 : Number(word[i]);
                three[At(before, last, letter)] += weight;
                two[(last * Letters) + letter] += weight;
                one[letter] += weight;
                all += weight;
                (before, last) = (last, letter);
            }
        }

        Smooth(three, two, one, all);
    }

    /// <summary>The logarithm of the word's likelihood.</summary>
    public float Likelihood(ReadOnlySpan<char> word)
    {
        var sum = 0;
        var (before, last) = (0, 0);
        for (var i = 0; i <= word.Length; i++)
        {
            var letter = i == word.Length ? 0 : Number(word[i]);
            sum += _surprise[At(before, last, letter)];
            (before, last) = (last, letter);
        }

        return -sum / Steps;
    }

    private void Smooth(float[] three, float[] two, float[] one, float all)
    {
        for (var before = 0; before < Letters; before++)
        {
            for (var last = 0; last < Letters; last++)
            {
                var (pairs, ends) = (two[(before * Letters) + last], one[last]);
                for (var letter = 0; letter < Letters; letter++)
                {
                    var likelihood = (one[letter] + 0.5f) / (all + (0.5f * Letters));
                    likelihood = (two[(last * Letters) + letter] + (4 * likelihood)) / (ends + 4);
                    likelihood = (three[At(before, last, letter)] + (4 * likelihood)) / (pairs + 4);
                    _surprise[At(before, last, letter)] = (byte)Math.Min(255, -MathF.Log(likelihood) * Steps);
                }
            }
        }
    }

    private static int At(int before, int last, int letter) => (((before * Letters) + last) * Letters) + letter;

    private static int Number(char letter)
    {
        if (letter is >= 'a' and <= 'z')
            return letter - 'a' + 1;
        var accented = Accented.IndexOf(letter, StringComparison.Ordinal);
        return accented >= 0 ? 27 + Math.Min(accented, Letters - 29) : Letters - 1;
    }
}
