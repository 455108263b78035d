using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Curator;

public sealed class CuratorReport : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2025-12-01", "")]
    [InlineData("2026-02-01", "Due within 60 days|css.ceiling, review 2026-03-01")]
    [InlineData("2026-03-15", "Overdue for review|css.ceiling, review 2026-03-01")]
    [InlineData("2026-04-01", "Expired|css.ceiling, until 2026-03-31")]
    public async Task A_fact_is_due_then_overdue_then_expired(string day, string expected)
    {
        var run = await CuratorRun.InAsync(_folder.Directory, "report", "--today", day);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var line in expected.Split('|'))
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, run.Output.Contains("facts/css.yaml:1: css.ceiling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sentences_that_nobody_is_told_are_named_with_topic_and_language()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, "report", "--format", "text", "--today", "2026-04-01");

        Assert.Contains("  topics/css/conditions/es.md:3: css.conditions, the answer, es: The ceiling is 10 339 €. (css.ceiling)", run.Output.Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Contains("      3  sentences withheld, in all languages", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_period_of_a_fact_that_changed_is_not_expired()
    {
        _folder.Write("facts/css.yaml", Fact("css.ceiling", "  from: 2024-04-01\n  until: 2025-03-31") + Fact("css.ceiling", "  from: 2025-04-01") + Fact("css.length", "  doubt: old"));

        var run = await CuratorRun.InAsync(_folder.Directory, "report", "--today", "2026-04-01");

        Assert.Contains("      0  expired", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  doubt: old", "css.length, old")]
    [InlineData("  doubt: second-hand", "css.length, second-hand")]
    [InlineData("  doubt: conflict\n  note: one says 12, one says 13", "css.length, in conflict")]
    public async Task Doubts_are_shown(string doubt, string line)
    {
        _folder.Write("facts/css.yaml", Fact("css.ceiling", "") + Fact("css.length", doubt));

        var run = await CuratorRun.InAsync(_folder.Directory, "report");

        Assert.Contains("Not official, old or in conflict", run.Output, StringComparison.Ordinal);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_stands_alone_and_encodes_everything()
    {
        const string hostile = "<script>alert(1)</script> & \"quotes\"";
        _folder
            .Topic("css/what", "", $"# {hostile}\n\nIt is a cover.")
            .Write("facts/css.yaml", Fact("css.ceiling", "  until: 2025-01-01\n  note: '" + hostile + "'") + Fact("css.length", ""))
            .Write("sources.yaml", "- id: site\n  title: { fr: '" + hostile + "', en: '" + hostile + "', es: '" + hostile + "' }\n  url: https://www.example.org/?a=1&b=\"2\n  date: undated\n  official: false");

        var run = await CuratorRun.InAsync(_folder.Directory, "report", "--format", "html");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", run.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;", run.Output, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", run.Output, StringComparison.Ordinal);
        Assert.All((string[])["expired", "withheld", "overdue", "due", "doubtful", "topics", "sources"], id => Assert.Contains($"id=\"{id}\"", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_is_a_page_where_nothing_else_is_said()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "report.html");

        var run = await CuratorRun.InAsync(_folder.Directory, "report", "--output", file);

        Assert.Equal((0, $"Written to {file}.\n"), (run.ExitCode, run.Output));
        Assert.EndsWith("</html>\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_content_is_reported_on_any_day()
    {
        foreach (var day in (string[])["2020-01-01", "2026-11-25", "2031-01-01"])
        {
            var run = await CuratorRun.InAsync(Path.GetTempPath(), "report", "--format", "html", "--today", day, "--knowledge", KnowledgeBase.DefaultDirectory);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("css.ceiling.free.1", run.Output, StringComparison.Ordinal);
        }
    }

    private static string Fact(string id, string more) =>
        $"- id: {id}\n  value: 12\n  unit: months\n  source: site\n  official: true\n  checked: 2026-01-05\n  review: 2027-12-01\n{more}\n".Replace("\n\n", "\n", StringComparison.Ordinal);
}
