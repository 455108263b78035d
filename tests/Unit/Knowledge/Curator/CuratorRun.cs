using Microsoft.Extensions.Time.Testing;
using StudentHealth.Curator;

namespace StudentHealth.Unit.Knowledge.Curator;

/// <summary>One call of the curator's command line, in this process.</summary>
internal sealed record CuratorRun(int ExitCode, string Output, string Error)
{
    public static async Task<CuratorRun> InAsync(string directory, HttpMessageHandler? network, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings
        {
            Output = output,
            Error = error,
            WorkingDirectory = directory,
            Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero)),
            Network = () => network ?? throw new InvalidOperationException("This command asks the network, and the test gave none."),
        };
        var exitCode = await CuratorCommandLine.RunAsync(arguments, surroundings, CancellationToken.None);
        return new CuratorRun(exitCode, output.ToString(), error.ToString());
    }

    public static Task<CuratorRun> InAsync(string directory, params string[] arguments) => InAsync(directory, null, arguments);
}
