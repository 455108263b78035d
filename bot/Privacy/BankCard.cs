namespace StudentHealth.Bot.Privacy;

/// <summary>Numbers of the cards that people have: Visa and Mastercard (16 digits), American Express (15), by Luhn's check.</summary>
internal static class BankCard
{
    /// <summary>Where the number ends that these digits begin with; 0 where they are none.</summary>
    public static int FindEnd(string text, in NumberRun run)
    {
        var length = LengthOf(run);
        if (length == 0 || run.Length != length)
        {
            return 0;
        }

        var end = run.EndOf(length);
        return HasLuhnCheck(run) && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : 0;
    }

    private static int LengthOf(in NumberRun run)
    {
        // A letter is in it: Corsica's, then it is no card.
        if (!char.IsAsciiDigit(run[6]))
        {
            return 0;
        }

        return run.Number(0, 4) switch
        {
            >= 4000 and <= 4999 => 16,
            >= 5100 and <= 5599 => 16,
            >= 2221 and <= 2720 => 16,
            (>= 3400 and <= 3499) or (>= 3700 and <= 3799) => 15,
            _ => 0,
        };
    }

    private static bool HasLuhnCheck(in NumberRun run)
    {
        var sum = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var digit = run[run.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }
}
