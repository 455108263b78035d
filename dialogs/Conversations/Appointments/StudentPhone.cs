using PhoneNumbers;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>A number that an adviser can call.</summary>
/// <param name="E164">As it is stored: <c>+33612345678</c>.</param>
/// <param name="International">As it is read back: <c>+33 6 12 34 56 78</c>.</param>
public sealed record StudentPhone(string E164, string International)
{
    // A student overseas writes the ten figures of home as a student in Paris does; the prefix tells them apart.
    private static readonly string[] FrenchRegions = ["FR", "RE", "GP", "GF", "MQ", "YT"];

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// The first number in the text that a person can be called on: French ones as they are dialled at home, others with
    /// <c>+</c> or <c>00</c> and their country. Null where there is none: premium, short and impossible numbers are none.
    /// </summary>
    public static StudentPhone? Find(string text)
    {
        // "00 34 612..." is what a student dials in France; the library reads "+34 612..." everywhere.
        var international = StartsWithExitCode(text) ? "+" + text.TrimStart()[2..] : text;
        foreach (var region in FrenchRegions)
        {
            foreach (var match in Numbers.FindNumbers(international, region, PhoneNumberUtil.Leniency.VALID, long.MaxValue))
            {
                if (CanBeCalled(match.Number))
                    return Of(match.Number);
            }
        }

        return null;
    }

    /// <summary>The stored form as it is read back.</summary>
    public static StudentPhone FromE164(string e164) => Of(Numbers.Parse(e164, null));

    /// <summary>Whether the text is mainly figures, and so meant as a number even where it is none.</summary>
    public static bool LooksMeant(string text)
    {
        var figures = text.Count(char.IsAsciiDigit);
        return figures >= 5 && text.Count(char.IsLetter) <= 40;
    }

    private static StudentPhone Of(PhoneNumber number) => new(
        Numbers.Format(number, PhoneNumberFormat.E164),
        Numbers.Format(number, PhoneNumberFormat.INTERNATIONAL));

    private static bool CanBeCalled(PhoneNumber number) => Numbers.GetNumberType(number)
        is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE or PhoneNumberType.FIXED_LINE_OR_MOBILE
        or PhoneNumberType.VOIP or PhoneNumberType.PERSONAL_NUMBER;

    private static bool StartsWithExitCode(string text)
    {
        var trimmed = text.TrimStart();
        return trimmed.Length > 6 && trimmed.StartsWith("00", StringComparison.Ordinal) && trimmed[2] != '0';
    }
}
