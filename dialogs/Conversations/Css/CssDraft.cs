namespace StudentHealth.Dialogs.Css;

/// <summary>What a running CSS dialog has been told; null is not asked yet. Forgotten when the dialog ends.</summary>
public sealed class CssDraft
{
    public bool? Under25 { get; set; }

    public int? People { get; set; }

    public bool? HasChild { get; set; }

    public ParentalTies Ties { get; set; }

    /// <summary>Ties that the student could not tell.</summary>
    public ParentalTies Unknown { get; set; }

    /// <summary>Ties that were asked about.</summary>
    public ParentalTies TiesAsked { get; set; }

    /// <summary>Euros, of a month or of twelve as <see cref="IsMonthly"/> says.</summary>
    public decimal? Amount { get; set; }

    public bool? IsMonthly { get; set; }

    public CssRegion? Region { get; set; }
}
