using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class KnowledgeLoading : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_folder_is_read()
    {
        var knowledge = KnowledgeBase.Load(_folder.Directory);

        Assert.Equal(["css.conditions", "css.what"], knowledge.Topics.Select(topic => topic.Id.Value));
        var topic = knowledge.FindTopic(new TopicId("css.conditions"))!;
        Assert.Equal(1, topic.Version);
        Assert.Equal(new DateOnly(2026, 11, 23), topic.Reviewed);
        Assert.Equal("El sitio", Assert.Single(topic.Sources).Title(Language.Spanish));
        Assert.Equal(8, topic.Examples(Language.English).Count());
        Assert.Equal(10339m, knowledge.Facts.Get("css.ceiling").Number);
        Assert.Null(knowledge.FindTopic(new TopicId("css.nothing")));
        Assert.Empty(ContentChecks.Run(knowledge));
    }

    [Fact]
    public void All_problems_are_told_at_once_with_file_and_line()
    {
        _folder
            .Write("topics/css/what/topic.yaml", "id: css.waht\nversion: one\nreviewed: 23/11/2026\nsources: [nowhere]\ncolour: red")
            .Write("topics/css/conditions/en.md", "# Title\n\nIt is {fact:css.celing} now.")
            .Delete("topics/css/conditions/es.md")
            .Write("facts/css.yaml", "- id: css.ceiling\n  value: lots\n  unit: EUR/year\n  source: site\n  official: true\n  checked: 2026-01-05\n  review: 2026-03-01");

        var problems = Problems();

        Assert.Contains("topics/css/what/topic.yaml:1: 'css.waht' is not the folder's name: write `id: css.what`, or move the folder", problems);
        Assert.Contains("topics/css/what/topic.yaml:2: 'version: one' is not a whole number: write `version: 1`", problems);
        Assert.Contains("topics/css/what/topic.yaml:3: 'reviewed: 23/11/2026' is not a date: write it as 2026-11-23", problems);
        Assert.Contains(problems, problem => problem.StartsWith("topics/css/what/topic.yaml:5: unknown name 'colour'", StringComparison.Ordinal));
        Assert.Contains("topics/css/conditions/en.md:3: there is no fact 'css.celing': add it to knowledge/facts, or write the id of one that is there", problems);
        Assert.Contains("topics/css/conditions/es.md: missing: write the answer in this language too", problems);
        Assert.Contains("facts/css.yaml:2: 'lots' is not a number: write it as 10339 or 26.50", problems);
    }

    [Theory]
    [InlineData("id: [", "not YAML")]
    [InlineData("- a\n- b", "not a map")]
    [InlineData("id: css.what\nversion: 1\nreviewed: 2026-11-23\nsources: []", "no source")]
    [InlineData("id: css.what\nversion: 1\nreviewed: 2026-11-23\nsources: [site]\ndialog: dance", "no conversation 'dance'")]
    [InlineData("id: css.what\nversion: 1\nreviewed: 2026-11-23\nsources: [site]\nvariants:\n  - id: eu\n    when: nationality=mars", "'mars' is no value of nationality")]
    [InlineData("id: css.what\nversion: 1\nreviewed: 2026-11-23\nsources: [site]\nvariants:\n  - id: eu\n    when: colour=red", "'colour=red' is no condition")]
    [InlineData("id: css.what\nversion: 1\nreviewed: 2026-11-23\nsources: [site]\nvariants:\n  - id: eu\n    when: nationality=eu", "the variant 'eu' of topic.yaml is missing")]
    public void A_broken_topic_file_says_what_to_write(string text, string reason)
    {
        _folder.Write("topics/css/what/topic.yaml", text);

        Assert.Contains(Problems(), problem => problem.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Words without a title.", "en.md:1: no title")]
    [InlineData("# Title", "no answer under the title")]
    [InlineData("# Title\n\nWords.\n\n## more", "nothing under `## more`")]
    [InlineData("# Title\n\nWords.\n\n## martian\n\nOther words.", "en.md:5: `## martian` is no variant")]
    [InlineData("# Title\n\nIt is {css.ceiling}.", "'{css.ceiling}' is no fact")]
    [InlineData("# Title\n\nIt is {fact:css.ceiling.", "'{' without '}'")]
    [InlineData("# Title\n\nUntil {until:css.length}.", "the fact 'css.length' has no `until` date")]
    public void A_broken_text_says_what_to_write(string text, string reason)
    {
        _folder.Write("topics/css/what/en.md", text);

        Assert.Contains(Problems(), problem => problem.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unit: EUR/year", "unit: pesos", "unknown unit 'pesos'")]
    [InlineData("source: site", "source: rumour", "there is no source 'rumour'")]
    [InlineData("until: 2026-03-31", "until: 2020-03-31", "`until` is before `from`")]
    [InlineData("official: true", "official: maybe", "neither true nor false")]
    [InlineData("official: true", "official: true\n  doubt: great", "'doubt: great' is not known: write one of old, second-hand, conflict, or leave it out")]
    [InlineData("official: true", "official: true\n  doubt: conflict", "a conflict that nobody can follow: write a `note`")]
    [InlineData("official: true", "official: true\n  dialog: dance", "'dialog: dance' is not known")]
    [InlineData("id: css.length", "id: css.ceiling", "the fact 'css.ceiling' is here twice for the same days")]
    public void A_broken_fact_says_what_to_write(string right, string wrong, string reason)
    {
        var file = Path.Combine(_folder.Directory, "facts/css.yaml");
        _folder.Write("facts/css.yaml", File.ReadAllText(file).Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(Problems(), problem => problem.StartsWith("facts/css.yaml:", StringComparison.Ordinal) && problem.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fact_that_changed_stands_once_for_each_period()
    {
        _folder.Write("facts/css.yaml", string.Join('\n', Period(10339, "2025-04-01", "2026-03-31"), Period(9041, "2021-04-01", "2022-03-31"), Period(8000, "", "")
            .Replace("css.ceiling", "css.length", StringComparison.Ordinal)));

        var facts = KnowledgeBase.Load(_folder.Directory).Facts;

        Assert.Equal(10339m, facts.Get("css.ceiling").Number);
        Assert.Equal(9041m, facts.Get("css.ceiling", new DateOnly(2020, 1, 1)).Number);
        Assert.Equal(9041m, facts.Get("css.ceiling", new DateOnly(2021, 4, 1)).Number);
        Assert.Equal(9041m, facts.Get("css.ceiling", new DateOnly(2024, 1, 1)).Number);
        Assert.Equal(10339m, facts.Get("css.ceiling", new DateOnly(2027, 1, 1)).Number);
        Assert.Equal(3, facts.All.Count());
        Assert.Throws<KeyNotFoundException>(() => facts.Get("css.nothing"));
    }

    private static string Period(int value, string from, string until) =>
        $"- {{ id: css.ceiling, value: {value}, unit: EUR/year, from: \"{from}\", until: \"{until}\", source: site, official: true, checked: 2026-01-05, review: 2026-03-01 }}";

    [Fact]
    public void An_empty_directory_is_no_knowledge_base()
    {
        var empty = Directory.CreateTempSubdirectory("knowledge-");

        var problems = Assert.Throws<KnowledgeException>(() => KnowledgeBase.Load(empty.FullName)).Problems;

        Assert.Contains(problems, problem => problem.File == "topics");
        Assert.Contains(problems, problem => problem.File == "sources.yaml");
        empty.Delete();
    }

    private string[] Problems()
    {
        var broken = Assert.Throws<KnowledgeException>(() => KnowledgeBase.Load(_folder.Directory));
        return [.. broken.Message.Split('\n').Skip(1)];
    }
}
