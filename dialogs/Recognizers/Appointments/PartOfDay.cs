namespace StudentHealth.Recognizers;

/// <summary>What the hours of each are is the calendar's business: no opening hours are assumed here.</summary>
public enum PartOfDay
{
    Morning,
    Noon,
    Afternoon,
    Evening,
}
