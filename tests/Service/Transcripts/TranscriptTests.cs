using System.Reflection;
using StudentHealth.Tests.Support;

namespace StudentHealth.Service.Transcripts;

/// <summary>Everything in <c>tests/Transcripts</c>.</summary>
public sealed class TranscriptTests(TranscriptTests.SharedServer shared) : IClassFixture<TranscriptTests.SharedServer>
{
    private static readonly string Directory = typeof(TranscriptTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "Transcripts").Value!;

    public static TheoryData<string> Names => [.. Transcript.ReadAll(Directory).Select(static transcript => transcript.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_conversation_goes_as_the_transcript_says(string name)
    {
        var transcript = Transcript.ReadAll(Directory).Single(transcript => transcript.ToString() == name);
        if (transcript.Now is null)
        {
            await new TranscriptRunner(transcript, shared.Server).RunAsync();
            return;
        }

        await using var server = BotServer.Start(new BotServerOptions(transcript.Now));
        await new TranscriptRunner(transcript, server).RunAsync();
    }

    public sealed class SharedServer : IAsyncDisposable
    {
        public BotServer Server { get; } = BotServer.Start();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
