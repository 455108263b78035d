using System.Text;

namespace StudentHealth.Bot.Privacy;

/// <summary>
/// Masks the numbers that identify a person or their money: social security number (NIR, also provisional), IBAN, bank
/// card. Works in time linear in the text. Phone numbers stay: they are asked for.
/// </summary>
internal static class SensitiveNumbers
{
    /// <summary>What stands in the place of a number.</summary>
    public const string Mask = "•••••";

    /// <summary>The same string where it holds no such number.</summary>
    public static string Hide(string text)
    {
        StringBuilder? masked = null;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = FindEnd(text, i);
            if (end == 0)
            {
                continue;
            }

            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, i - copied).Append(Mask);
            copied = end;
            i = end - 1;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Where the number that begins here ends; 0 where none begins.</summary>
    private static int FindEnd(string text, int start)
    {
        if (char.IsAsciiLetter(text[start]))
        {
            return Iban.FindEnd(text, start);
        }

        if (NumberRun.DigitAt(text, start) < 1 || NumberRun.IsAfterDigit(text, start))
        {
            return 0;
        }

        var run = NumberRun.Read(text, start);
        if (run.Length < 13 || NumberRun.IsInternationalPhone(text, start))
        {
            return 0;
        }

        var end = Nir.FindEnd(text, start, run);
        return end != 0 ? end : BankCard.FindEnd(text, run);
    }
}
