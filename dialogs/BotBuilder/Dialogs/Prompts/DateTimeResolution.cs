namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One of the dates or times that an answer may mean.</summary>
public class DateTimeResolution
{
    /// <summary>Null for a range.</summary>
    public string Value { get; set; }

    public string Start { get; set; }

    public string End { get; set; }

    /// <summary>The expression as TIMEX: "XXXX-WXX-2" is any Tuesday.</summary>
    public string Timex { get; set; }
}
