namespace StudentHealth.Unit.Knowledge.Curator;

public sealed class CuratorUsage : IDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder().WithSafety();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("chekc", "chekc")]
    [InlineData("ask", "Required argument")]
    [InlineData("ask hello --lang de", "'de' not recognized")]
    [InlineData("ask hello --situation colour=red", "'colour=red' is no situation: write `name=value` with one of arrived, ehic, nationality, number, under25")]
    [InlineData("ask hello --situation nationality=mars", "'mars' is no value of nationality: write one of eu, british, quebec, other")]
    [InlineData("ask hello --today tomorrow", "'tomorrow' is no date: write --today 2026-11-25.")]
    [InlineData("report --today 2026-13-01", "'2026-13-01' is no date")]
    [InlineData("report --format pdf", "'pdf' not recognized")]
    [InlineData("report --output nowhere/report.html", "'nowhere/report.html' cannot be written")]
    [InlineData("links --timeout 0", "write 1 to 300 seconds")]
    [InlineData("check --knowledge nowhere", "There is no directory 'nowhere'")]
    public async Task A_command_that_is_written_wrongly_ends_with_2_and_says_what_to_write(string command, string reason)
    {
        var run = await CuratorRun.InAsync(_folder.Directory, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_repository_the_directory_must_be_named()
    {
        using var elsewhere = new TemporaryFolder();

        var run = await CuratorRun.InAsync(elsewhere.Path, "check");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("write --knowledge DIR", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask hello")]
    [InlineData("report")]
    [InlineData("links")]
    public async Task Content_that_cannot_be_loaded_ends_with_1_and_says_why(string command)
    {
        _folder.Delete("topics/css/what/es.md");

        var run = await CuratorRun.InAsync(_folder.Directory, command.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("topics/css/what/es.md: missing: write the answer in this language too\n", run.Error);
    }

    [Fact]
    public async Task Help_is_no_mistake()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])["check", "ask", "report", "links", "--knowledge"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }
}
