namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a prompt shows its choices.</summary>
public enum ListStyle
{
    None,

    /// <summary>The best that the channel can show.</summary>
    Auto,

    Inline,

    List,

    SuggestedAction,

    HeroCard,
}
