using Spectre.Console;

namespace StudentHealth.Curator;

/// <summary>What a command sees of the world: where it writes, where it was called, the day, and the network.</summary>
internal sealed class Surroundings
{
    private const int NoWrapping = 10_000;

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required string WorkingDirectory { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>How `links` reaches the web.</summary>
    public required Func<HttpMessageHandler> Network { get; init; }

    /// <summary>For tables and headings; lines that somebody may copy go to <see cref="Output"/> as they are.</summary>
    public IAnsiConsole Console => field ??= CreateConsole();

    /// <summary>The day in Paris.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Paris).DateTime);

    public static Surroundings OfThisProcess() => new()
    {
        Output = System.Console.Out,
        Error = System.Console.Error,
        WorkingDirectory = Environment.CurrentDirectory,
        Clock = TimeProvider.System,
        Network = Links.PublicNetwork.CreateHandler,
    };

    private IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output), Interactive = InteractionSupport.No });
        // A pipe or a file has no width: what reads it wants whole lines.
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = NoWrapping;
        return console;
    }
}
