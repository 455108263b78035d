using System.Text.Json;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>
/// The protocol's error object. Codes are stable, messages are for people. 403 ends a client's session for good: it is
/// only for credentials that are dead.
/// </summary>
internal sealed class DirectLineError(int status, string code, string message) : IResult
{
    public static DirectLineError BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static DirectLineError MalformedData(string message) => new(StatusCodes.Status400BadRequest, "MalformedData", message);

    public static DirectLineError Unauthorized() =>
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send 'Authorization: Bearer' with the secret or a token.");

    public static DirectLineError TokenExpired() => new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static DirectLineError Forbidden(string message) => new(StatusCodes.Status403Forbidden, "BadArgument", message);

    public static DirectLineError NotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);

    public static DirectLineError MethodNotAllowed() =>
        new(StatusCodes.Status405MethodNotAllowed, "NotSupported", "The address does not take this method.");

    public static DirectLineError TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "TooLarge", message);

    public static DirectLineError NotSupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, "NotSupported", message);

    public static DirectLineError TooManyRequests(string message) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);

    public static DirectLineError Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Nothing was stored. Send it again in a moment.");

    public static DirectLineError Internal() => new(StatusCodes.Status500InternalServerError, "Internal", "The service failed.");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await Results.Json(new ErrorObject(new ErrorDetail(code, message)), DirectLineJson.Default.ErrorObject, statusCode: status).ExecuteAsync(httpContext);
    }
}

internal sealed record ErrorObject(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);
