using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Widget;

internal sealed class WidgetOptionsValidator : IValidateOptions<WidgetOptions>
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

            if (string.IsNullOrWhiteSpace(options.Institutions[i].Name))
            {
                errors.Add($"Widget:Institutions:{i}:Name is missing.");
            }
        }

        if (options.Institutions.DistinctBy(static institution => institution.Key).Count() != options.Institutions.Count)
        {
            errors.Add("Widget:Institutions holds a Key twice.");
        }

        if (options.DemoKey is { Length: > 0 } && options.Find(options.DemoKey) is null)
        {
            errors.Add("Widget:DemoKey names no institution of Widget:Institutions.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsKey(string key) =>
        key.Length is >= 1 and <= 64 && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
