using Microsoft.Extensions.Options;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Widget;

internal sealed class WidgetOptionsValidator(KnowledgeBase knowledge) : IValidateOptions<WidgetOptions>
{
    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        var errors = new List<string>();
        for (var i = 0; i < options.Institutions.Count; i++)
        {
            if (!IsKey(options.Institutions[i].Key))
            {
                errors.Add($"Widget:Institutions:{i}:Key must be 1 to 64 letters, digits, '-' or '_'.");
            }

            if (knowledge.FindInstitution(options.Institutions[i].Key) is not null)
            {
                errors.Add($"Widget:Institutions:{i}:Key has a file in knowledge/institutions: take the setting away.");
            }

            if (string.IsNullOrWhiteSpace(options.Institutions[i].Name))
            {
                errors.Add($"Widget:Institutions:{i}:Name is missing.");
            }
        }

        if (options.Institutions.DistinctBy(static institution => institution.Key).Count() != options.Institutions.Count)
        {
            errors.Add("Widget:Institutions holds a Key twice.");
        }

        if (options.DemoKey is { Length: > 0 } && WidgetInstitutions.Find(options.DemoKey, knowledge, options) is null)
        {
            errors.Add(knowledge.FindInstitution(options.DemoKey) is null
                ? "Widget:DemoKey names no institution of knowledge/institutions or Widget:Institutions."
                : "Widget:DemoKey names a sample: its contacts are invented, set Widget:Samples to show it.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsKey(string key) =>
        key.Length is >= 1 and <= 64 && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
