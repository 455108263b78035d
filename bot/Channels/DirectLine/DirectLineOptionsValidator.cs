using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Channels.DirectLine;

internal sealed class DirectLineOptionsValidator(IHostEnvironment environment) : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        if (string.IsNullOrEmpty(options.Secret))
        {
            return environment.IsDevelopment()
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{DirectLineOptions.SecretKey} is missing. Set it to a random text, such as the output of `openssl rand -base64 48` (in the environment: DirectLine__Secret).");
        }

        return options.Secret.Length >= DirectLineOptions.MinSecretLength || environment.IsDevelopment()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{DirectLineOptions.SecretKey} is shorter than {DirectLineOptions.MinSecretLength} characters: it could be guessed from a token.");
    }
}
