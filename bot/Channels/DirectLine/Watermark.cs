using System.Globalization;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>A position in the conversation's log, written as a string: clients take the number 0 for none.</summary>
internal static class Watermark
{
    /// <summary>
    /// The start where there is none, or one that is not ours. Web Chat recognises what it has seen, and would miss the
    /// greeting otherwise.
    /// </summary>
    public static long Read(HttpRequest request) =>
        long.TryParse(request.Query["watermark"], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    public static string Write(long position) => position.ToString(CultureInfo.InvariantCulture);
}
