using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Public;

/// <summary>A guess and what was meant; null: out of scope.</summary>
internal readonly record struct JudgedGuess(EngineGuess Guess, string? Intent)
{
    public bool IsRight => Guess.Intent == Intent;
}

/// <summary>How sure a guess is, fitted as the service fits its own; and the sureness below which a guess is no answer.</summary>
internal sealed class Rejection
{
    /// <summary>Of what a validation part has out of scope: what a service would choose.</summary>
    public const double ShareRejected = 0.7;

    /// <summary>Of messages to a bot, those that no intent fits, where the set does not tell: one in twenty.</summary>
    private const double OthersInLife = 0.05;

    private readonly Calibration _calibration;
    private readonly double _threshold;

    private Rejection(Calibration calibration, double threshold) => (_calibration, _threshold) = (calibration, threshold);

    /// <summary>Fitted on what the set has for it; null where its test has nothing out of scope.</summary>
    public static Rejection? Of(PublicSet set, IntentEngine engine)
    {
        if (set.Test.All(message => message.Intent is not null))
            return null;
        if (set.Validation.Count > 0)
            return OfShare([.. set.Validation.Select(message => new JudgedGuess(engine.Guess(message.Text), message.Intent))], ShareRejected);
        var heldOut = HeldOut.Guesses(set);
        var (ours, others) = (heldOut.Count(guess => guess.Intent is not null), heldOut.Count(guess => guess.Intent is null));
        return MostRight(heldOut, OthersInLife * ours / others);
    }

    public bool Rejects(EngineGuess guess) => _calibration.Right(guess.Scores, Language.English) < _threshold;

    /// <summary>The lowest threshold that rejects that share of what is out of scope, of guesses on messages that were not learned from.</summary>
    public static Rejection OfShare(IReadOnlyList<JudgedGuess> heldOut, double share)
    {
        var calibration = Fit(heldOut);
        var others = heldOut.Where(guess => guess.Intent is null).Select(guess => calibration.Right(guess.Guess.Scores, Language.English)).Order().ToList();
        return new Rejection(calibration, others[Math.Min((int)(share * others.Count), others.Count - 1)]);
    }

    /// <summary>The threshold with most right, where a message out of scope is right when it is rejected.</summary>
    /// <param name="heldOut">Guesses on messages that were not learned from.</param>
    /// <param name="othersWeigh">How much each message out of scope counts, of which there may be more or fewer than in life.</param>
    public static Rejection MostRight(IReadOnlyList<JudgedGuess> heldOut, double othersWeigh)
    {
        var calibration = Fit(heldOut);
        var (best, threshold, sum) = (0d, 0d, 0d);
        foreach (var (guess, sureness) in heldOut.Select(guess => (guess, Sureness: calibration.Right(guess.Guess.Scores, Language.English))).OrderBy(guess => guess.Sureness))
        {
            // Rejecting this one, too.
            sum += guess.Intent is null ? othersWeigh : guess.IsRight ? -1 : 0;
            if (sum > best)
                (best, threshold) = (sum, Math.BitIncrement(sureness));
        }

        return new Rejection(calibration, threshold);
    }

    // One of its slots serves a set of any language.
    private static Calibration Fit(IReadOnlyList<JudgedGuess> heldOut)
    {
        var right = LogisticFit.Fit([.. heldOut.Select(guess => (Values(guess.Guess.Scores), guess.IsRight))]);
        return Calibration.Unfitted.With(Calibration.RightName(Language.English), right);
    }

    private static double[] Values(ScoreSummary scores)
    {
        var values = new double[ScoreSummary.Values];
        scores.CopyTo(values);
        return values;
    }
}
