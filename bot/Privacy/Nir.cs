namespace StudentHealth.Bot.Privacy;

/// <summary>
/// The French social security number (NIR): sex, year, month, department, municipality, order: 13 digits, then a key of
/// two. Provisional numbers begin with 7 or 8, those of people being registered with 3 or 4.
/// </summary>
internal static class Nir
{
    /// <summary>Where the number ends that these digits begin with; 0 where they are none.</summary>
    public static int FindEnd(string text, int start, in NumberRun run)
    {
        if (!HasShape(run))
        {
            return 0;
        }

        if (run.Length >= 15 && !IsDigitAfter(text, run.EndOf(15)) && HasKey(run))
        {
            return run.EndOf(15);
        }

        // Without a key, or with one that is wrong: a number that was mistyped still tells when and where somebody was born.
        var digits = run.Length == 15 ? 15 : 13;
        return StandsAlone(text, start, run.EndOf(digits)) && HasCalendarMonth(run) && !IsPhoneWithoutPlus(run) ? run.EndOf(digits) : 0;
    }

    private static bool HasShape(in NumberRun run) =>
        run[0] is '1' or '2' or '3' or '4' or '7' or '8' && HasMonth(run) && HasPlace(run);

    // INSEE writes months that are not known, or of which too many were born, as 20, 30 to 42, and 50 to 99.
    private static bool HasMonth(in NumberRun run) => run.Number(3, 2) is (>= 1 and <= 12) or 20 or (>= 30 and <= 42) or >= 50;

    private static bool HasPlace(in NumberRun run)
    {
        for (var i = 7; i < 13; i++)
        {
            if (!char.IsAsciiDigit(run[i]))
            {
                return false;
            }
        }

        return run.Number(10, 3) != 0 && (IsCorsica(run) || run.Number(5, 2) != 0);
    }

    private static bool IsCorsica(in NumberRun run) => run[6] is 'A' or 'B';

    /// <summary>97 less the rest of the number by 97; 2A counts as 19, 2B as 18.</summary>
    private static bool HasKey(in NumberRun run)
    {
        if (!char.IsAsciiDigit(run[13]) || !char.IsAsciiDigit(run[14]))
        {
            return false;
        }

        long number = 0;
        for (var i = 0; i < 13; i++)
        {
            number = (number * 10) + run[i] switch { 'A' => 9, 'B' => 8, var digit => digit - '0' };
        }

        if (IsCorsica(run))
        {
            // 2A was read as 29 and 2B as 28.
            number -= 10_000_000;
        }

        return 97 - (number % 97) == run.Number(13, 2);
    }

    /// <summary>Digits without a key are told from other numbers by little: they have to stand by themselves.</summary>
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end]));

    private static bool HasCalendarMonth(in NumberRun run) => run.Number(3, 2) is (>= 1 and <= 12) or 20;

    /// <summary>
    /// Mobile numbers of Côte d'Ivoire (225 01, 05, 07) and Benin (229 01), written without their plus, have thirteen
    /// digits and the shape of a NIR. A phone number that is masked cannot be called back.
    /// </summary>
    private static bool IsPhoneWithoutPlus(in NumberRun run) =>
        run.Number(0, 5) is 22501 or 22505 or 22507 or 22901;

    private static bool IsDigitAfter(string text, int end) => end < text.Length && NumberRun.DigitAt(text, end) >= 0;
}
