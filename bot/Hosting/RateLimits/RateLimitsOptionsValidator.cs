using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Hosting.RateLimits;

/// <summary>By hand: what data annotations make of it names the class and not the key.</summary>
internal sealed class RateLimitsOptionsValidator : IValidateOptions<RateLimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, RateLimitsOptions options)
    {
        (string Key, int Value)[] limits =
        [
            (nameof(options.PostsPerMinute), options.PostsPerMinute),
            (nameof(options.FailedAuthenticationsPerMinute), options.FailedAuthenticationsPerMinute),
            (nameof(options.WidgetTokensPerMinute), options.WidgetTokensPerMinute),
        ];
        var errors = limits.Where(static limit => limit.Value < 1).Select(static limit => $"{RateLimitsOptions.Section}:{limit.Key} must be 1 or more.").ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
