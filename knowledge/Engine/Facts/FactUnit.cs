namespace StudentHealth.Knowledge;

public enum FactUnit
{
    Euro,
    EuroPerMonth,
    EuroPerYear,
    Percent,
    Count,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
    Date,
    Phone,
    HoursOfDay,
    Text,
}
