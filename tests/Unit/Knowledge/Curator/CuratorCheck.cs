using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Curator;

public sealed class CuratorCheck : IDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder().WithSafety();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Content_without_mistakes_passes_also_when_facts_have_expired()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, "check");

        Assert.Equal((0, "No mistakes: 2 topics, 2 facts, 1 sources.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_mistake_is_told_with_file_line_and_what_to_write()
    {
        _folder.Write("topics/css/what/en.md", "# Title\n\nIt costs 8 euros.");

        var run = await CuratorRun.InAsync(_folder.Directory, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("topics/css/what/en.md:3: a figure in the prose ('It costs 8 euros.'): make it a fact and write {fact:id}\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 mistake.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_named_from_where_the_command_is_called()
    {
        _folder.Write("topics/css/what/en.md", "No title.");

        var run = await CuratorRun.InAsync(Path.Combine(_folder.Directory, "topics", "css"), "check", "--knowledge", _folder.Directory);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("what/en.md:1: no title: begin the file with `# A short title`\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phrases_that_raise_the_alarm_are_checked_too()
    {
        _folder.Delete("safety/phrases.es.txt");

        var run = await CuratorRun.InAsync(_folder.Directory, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("safety/phrases.es.txt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_knowledge_folder_is_found_from_anywhere_in_the_repository()
    {
        using var repository = new TemporaryFolder();
        Directory.Move(_folder.Directory, Path.Combine(repository.Path, "knowledge"));
        var deep = Directory.CreateDirectory(Path.Combine(repository.Path, "bot", "Turns"));

        var run = await CuratorRun.InAsync(deep.FullName, "check");

        Assert.Equal(0, run.ExitCode);
        Directory.Move(Path.Combine(repository.Path, "knowledge"), _folder.Directory);
    }

    [Fact]
    public async Task The_real_content_passes()
    {
        var run = await CuratorRun.InAsync(Path.GetTempPath(), "check", "--knowledge", KnowledgeBase.DefaultDirectory);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }
}
