namespace StudentHealth.Bot.Widget;

/// <summary>Section <c>Widget</c>: who may show the chat besides the institutions of the knowledge base.</summary>
internal sealed class WidgetOptions
{
    public const string Section = "Widget";

    /// <summary>The institution whose chat the page at <c>/</c> shows; null shows none.</summary>
    public string? DemoKey { get; init; }

    /// <summary>Opens the sample institutions of the knowledge base too; their contacts are invented.</summary>
    public bool Samples { get; init; }

    /// <summary>Institutions that have no file in knowledge/institutions: their chat gives the national answers.</summary>
    public IReadOnlyList<InstitutionSetting> Institutions { get; init; } = [];
}

/// <summary>A university or school by its key alone.</summary>
internal sealed class InstitutionSetting
{
    /// <summary>Public: it stands in the pages that show the chat.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";
}
