using System.Collections.Concurrent;
using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Links;

/// <summary>Asks addresses whether they are there, a few at a time.</summary>
internal sealed class LinkChecker(HttpClient client, TimeSpan timeout, TimeProvider clock)
{
    private const int AtOnce = 6;
    private const int MostRedirects = 5;

    /// <summary>Where the first that were asked are all silent, waiting for the others tells nothing more.</summary>
    private const int SilentEnough = 12;

    public async Task<LinkResults> CheckAsync(IReadOnlyList<ContentLink> links, CancellationToken cancellationToken)
    {
        var results = new ConcurrentBag<LinkResult>();
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await Parallel.ForEachAsync(links, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = closed.Token }, async (link, token) =>
            {
                // Cancelling reaches the loop itself a little later.
                if (closed.IsCancellationRequested)
                    return;
                results.Add(await CheckAsync(link, token));
                if (results.Count(result => result.State == LinkState.Unreachable) >= SilentEnough && !results.Any(IsAnswered))
                    await closed.CancelAsync();
            });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The network is closed.
        }

        var all = results.OrderBy(result => result.Link.Url.AbsoluteUri, StringComparer.Ordinal).ToList();
        return new LinkResults(all, all.Exists(result => result.State == LinkState.Unreachable) && !all.Exists(IsAnswered));
    }

    private static bool IsAnswered(LinkResult result) => result.State is not (LinkState.Unreachable or LinkState.NotChecked);

    private async Task<LinkResult> CheckAsync(ContentLink link, CancellationToken cancellationToken)
    {
        if (PublicNetwork.WhyNot(link.Url) is { } reason)
            return new LinkResult(link, LinkState.NotChecked, reason);
        using var patience = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await FollowAsync(link, either.Token);
        }
        catch (HttpRequestException failed)
        {
            return new LinkResult(link, LinkState.Unreachable, failed.HttpRequestError == HttpRequestError.Unknown ? failed.Message : failed.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new LinkResult(link, LinkState.Unreachable, string.Create(CultureInfo.InvariantCulture, $"no answer in {timeout.TotalSeconds:0} seconds"));
        }
    }

    private async Task<LinkResult> FollowAsync(ContentLink link, CancellationToken cancellationToken)
    {
        var address = link.Url;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            var (status, next) = await AskAsync(address, cancellationToken);
            if (next is null)
                return Judge(link, status, address);
            if (PublicNetwork.WhyNot(next) is { } reason)
                return new LinkResult(link, LinkState.Refused, $"it leads to {next.AbsoluteUri}: {reason}");
            address = next;
        }

        return new LinkResult(link, LinkState.Dead, "it leads from one address to the next without end");
    }

    /// <summary>HEAD, and GET where a site knows no HEAD.</summary>
    private async Task<(int Status, Uri? Next)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Head, address, cancellationToken);
        return answer is { Next: null, Status: >= 400 } ? await SendAsync(HttpMethod.Get, address, cancellationToken) : answer;
    }

    private async Task<(int Status, Uri? Next)> SendAsync(HttpMethod method, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        // Some sites turn away whoever does not say a name.
        request.Headers.UserAgent.ParseAdd("StudentHealthCurator/1.0");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var status = (int)response.StatusCode;
        var next = status is >= 300 and < 400 && response.Headers.Location is { } location ? new Uri(address, location) : null;
        return (status, next);
    }

    private static LinkResult Judge(ContentLink link, int status, Uri address)
    {
        var detail = status.ToString(CultureInfo.InvariantCulture);
        return status switch
        {
            < 400 when address == link.Url => new LinkResult(link, LinkState.Alive, detail),
            < 400 => new LinkResult(link, LinkState.Moved, $"now {address.AbsoluteUri}"),
            401 or 403 or 429 or >= 500 => new LinkResult(link, LinkState.Refused, detail),
            _ => new LinkResult(link, LinkState.Dead, detail),
        };
    }
}
