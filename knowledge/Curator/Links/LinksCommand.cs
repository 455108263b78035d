using System.CommandLine;
using System.Globalization;
using StudentHealth.Curator.Content;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Links;

/// <summary>`links`: asks each address of the answers and the sources whether it is still there.</summary>
internal static class LinksCommand
{
    private const int MostSeconds = 300;

    public static Command Create(KnowledgeOption knowledge, Surroundings surroundings)
    {
        var timeout = new Option<int>("--timeout") { Description = "Seconds to wait for a page (10).", HelpName = "SECONDS", DefaultValueFactory = _ => 10 };
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostSeconds)
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--timeout: write 1 to {MostSeconds} seconds."));
        });
        var command = new Command("links", "Asks each address of the answers and the sources whether it is still there.") { timeout };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (ContentLoader.TryLoad(knowledge.Find(parsed, surroundings), surroundings) is not { } content)
                return ExitCodes.Mistakes;
            using var client = new HttpClient(surroundings.Network()) { Timeout = Timeout.InfiniteTimeSpan };
            var checker = new LinkChecker(client, TimeSpan.FromSeconds(parsed.GetValue(timeout)), surroundings.Clock);
            return Print(await checker.CheckAsync(ContentLink.In(content), cancellationToken), surroundings.Output);
        });
        return command;
    }

    private static int Print(LinkResults results, TextWriter writer)
    {
        if (results.IsNetworkClosed)
        {
            writer.WriteLine($"No address could be reached ({results.All.First(result => result.State == LinkState.Unreachable).Detail}): the network is closed here, nothing was checked.");
            return ExitCodes.Ok;
        }

        foreach (var state in (ReadOnlySpan<LinkState>)[LinkState.Dead, LinkState.Unreachable, LinkState.Refused, LinkState.Moved, LinkState.NotChecked])
        {
            foreach (var result in results.All.Where(result => result.State == state))
            {
                writer.WriteLine($"{Name(state)}: {result.Link.Url.AbsoluteUri} ({result.Detail})");
                foreach (var place in result.Link.Places)
                    writer.WriteLine($"  {place}");
            }
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.All.Count} addresses: {results.Count(LinkState.Alive)} there, {results.Count(LinkState.Moved)} moved, {results.Count(LinkState.Dead) + results.Count(LinkState.Unreachable)} dead, {results.Count(LinkState.Refused)} to look at by hand, {results.Count(LinkState.NotChecked)} not checked."));
        return results.Count(LinkState.Dead) + results.Count(LinkState.Unreachable) > 0 ? ExitCodes.Mistakes : ExitCodes.Ok;
    }

    private static string Name(LinkState state) => state switch
    {
        LinkState.Dead or LinkState.Unreachable => "dead",
        LinkState.Refused => "look at by hand",
        LinkState.Moved => "moved",
        _ => "not checked",
    };
}
