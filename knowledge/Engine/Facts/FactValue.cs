namespace StudentHealth.Knowledge;

/// <summary>The value of a fact; its shape follows the unit.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>An amount, a rate, a count or a length of time.</summary>
    public sealed record Number(decimal Value) : FactValue;

    public sealed record Day(DateOnly Value) : FactValue;

    /// <summary>As it is printed: `36 46`.</summary>
    public sealed record Phone(string Printed) : FactValue;

    /// <summary>Opening hours, the same each day that they hold, in Paris time.</summary>
    public sealed record HoursOfDay(TimeOnly Opens, TimeOnly Closes) : FactValue;

    public sealed record Words(string French, string English, string Spanish) : FactValue
    {
        public string In(Language language) => language switch
        {
            Language.English => English,
            Language.Spanish => Spanish,
            _ => French,
        };
    }
}
