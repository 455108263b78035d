using System.Runtime.InteropServices;

namespace StudentHealth.Recognizers;

/// <summary>A day, or the days of a week or a month. Both ends are within it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    public bool IsOneDay => First == Last;

    public static DayRange Of(DateOnly day) => new(day, day);

    public bool Contains(DateOnly day) => day >= First && day <= Last;
}
