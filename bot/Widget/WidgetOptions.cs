namespace StudentHealth.Bot.Widget;

/// <summary>Section <c>Widget</c>: who may show the chat.</summary>
internal sealed class WidgetOptions
{
    public const string Section = "Widget";

    /// <summary>The institution whose chat the page at <c>/</c> shows; null shows none.</summary>
    public string? DemoKey { get; init; }

    public IReadOnlyList<Institution> Institutions { get; init; } = [];

    public Institution? Find(string? key) =>
        key is null ? null : Institutions.FirstOrDefault(institution => string.Equals(institution.Key, key, StringComparison.Ordinal));
}

/// <summary>A university or school on whose pages the chat is shown.</summary>
internal sealed class Institution
{
    /// <summary>Public: it stands in the pages that show the chat.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";
}
