using Microsoft.AspNetCore.Diagnostics;
using StudentHealth.Bot.Storage;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>Whatever fails under the protocol's path is told in its own words.</summary>
internal sealed class DirectLineExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments(DirectLineFeature.Path))
        {
            return false;
        }

        await Answer(exception).ExecuteAsync(httpContext);
        return true;
    }

    private static DirectLineError Answer(Exception exception) => exception switch
    {
        // Clients take it for temporary and keep the chat alive.
        StorageUnavailableException => DirectLineError.Unavailable(),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => DirectLineError.TooLarge("The body is too large."),
        BadHttpRequestException => DirectLineError.MalformedData("The request cannot be read."),
        _ => DirectLineError.Internal(),
    };
}
