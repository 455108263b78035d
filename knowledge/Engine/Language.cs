namespace StudentHealth.Knowledge;

/// <summary>The languages that answers are written in.</summary>
public enum Language
{
    French,
    English,
    Spanish,
}
