using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Checks;

public sealed class ReferenceRules : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_fact_that_no_answer_says_is_told_unless_a_conversation_reads_it()
    {
        Append("facts/css.yaml", """
            - { id: css.lonely, value: 1, unit: count, source: site, official: true, checked: 2026-01-05, review: 2026-12-01 }
            - { id: css.read, value: 1, unit: count, source: site, official: true, checked: 2026-01-05, review: 2026-12-01, dialog: css }
            """);

        Assert.Equal("facts/css.yaml:17: no answer says the fact 'css.lonely': say it, take it away, or write `dialog: name` where a conversation reads it", Assert.Single(Problems()));
    }

    [Fact]
    public void A_source_that_nothing_names_is_told()
    {
        Append("sources.yaml", "- id: lonely\n  title: { fr: a, en: b, es: c }\n  url: https://www.example.org/b\n  date: undated\n  official: true");

        Assert.Equal("sources.yaml:6: no topic, fact or caisse names the source 'lonely': name it where it is used, or take it away", Assert.Single(Problems()));
    }

    [Theory]
    [InlineData("See [the page](https://www.example.org/page).", null)]
    [InlineData("See [the page](https://example.org/page).", null)]
    [InlineData("See [the page](http://www.example.org/).", "is not whole: write it with https://")]
    [InlineData("See [the page](/page).", "is not whole")]
    [InlineData("See [the page](https://www.example.com/).", "leads to no official site")]
    [InlineData("See [the page](https://www.example.org.evil.net/).", "leads to no official site")]
    [InlineData("See [the page](https://user@www.example.org/).", "names a user, a port or no public site")]
    [InlineData("See [the page](https://www.example.org:8080/).", "names a user, a port or no public site")]
    [InlineData("See [here](https://www.example.org/).", "do not say where it leads")]
    [InlineData("See [](https://www.example.org/).", "do not say where it leads")]
    [InlineData("See https://www.example.org/ for more.", "an address in the prose")]
    public void A_link_is_whole_official_and_says_where_it_leads(string text, string? reason)
    {
        foreach (var code in (ReadOnlySpan<string>)["fr", "en", "es"])
            _folder.Write($"topics/css/what/{code}.md", "# Title\n\n" + text);

        var problems = Problems();

        if (reason is null)
            Assert.Empty(problems);
        else
            Assert.Contains(problems, problem => problem.StartsWith("topics/css/what/en.md:3: ", StringComparison.Ordinal) && problem.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics/css/what/examples.en.txt", "card vitale lost my", "stands, as 'lost my vitale card', under css.conditions too (topics/css/conditions/examples.en.txt:9)")]
    [InlineData("topics/css/what/examples.en.txt", "lost my vital card", "stands, as 'lost my vitale card', under css.conditions too")]
    [InlineData("topics/css/what/examples.en.txt", "Lost my VITALE card?", "stands under css.conditions too")]
    [InlineData("out-of-scope/examples.en.txt", "lost my vitale card", "stands under css.conditions too")]
    public void Two_topics_never_share_a_question_in_whatever_order_and_spelling(string file, string example, string reason)
    {
        _folder.Write("language/spellings.en.txt", "vital = vitale");
        Append("topics/css/conditions/examples.en.txt", "lost my vitale card");
        Append(file, example);

        Assert.Contains(reason, Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_may_say_a_question_twice_and_what_is_not_ours_may_be_dots()
    {
        Append("topics/css/what/examples.en.txt", "question css.what 1 in en");
        Append("out-of-scope/examples.en.txt", ".....");

        Assert.Empty(Problems());
    }

    private void Append(string path, string text) =>
        _folder.Write(path, File.ReadAllText(Path.Combine(_folder.Directory, path)) + text);

    private string[] Problems() => [.. ContentChecks.Run(KnowledgeBase.Load(_folder.Directory)).Select(problem => problem.ToString())];
}
