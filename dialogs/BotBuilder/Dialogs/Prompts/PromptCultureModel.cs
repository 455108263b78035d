namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>A language's words between choices, and for yes and no.</summary>
public class PromptCultureModel
{
    /// <summary>Lower case, as "fr-fr".</summary>
    public string Locale { get; set; }

    public string Separator { get; set; }

    /// <summary>Between the two of exactly two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three choices and more.</summary>
    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}
