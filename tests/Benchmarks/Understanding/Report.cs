using System.Globalization;

namespace StudentHealth.Benchmarks.Understanding;

/// <summary>Tables on the console, with the same figures on every machine.</summary>
internal static class Report
{
    public static void Title(string text)
    {
        Console.WriteLine();
        Console.WriteLine(text);
    }

    public static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>In percent, with one decimal; a dash where there is nothing to count.</summary>
    public static string Percent(int part, int all) =>
        all == 0 ? "-" : (100.0 * part / all).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>In percent, with one decimal.</summary>
    public static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
