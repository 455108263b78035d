using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class ContentRules : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("It costs 8 euros.", "a figure in the prose ('It costs 8 euros.')")]
    [InlineData("It costs € a lot.", "a figure in the prose")]
    [InlineData("It was {last:css.ceiling}.", "without its end: say {until:css.ceiling}")]
    [InlineData("It is {fact:css.ceiling}.", "each sentence of the answer goes when its fact ends")]
    [InlineData("Words.\n\n### Heading", "en.md:5: a heading")]
    [InlineData("Words <b>here</b>.", "an image or HTML")]
    [InlineData("See ![a](https://www.example.org/a.png).", "an image or HTML")]
    [InlineData("See [a](http://www.example.org/).", "is not whole: write it with https://")]
    [InlineData("| a | b |", "a table")]
    [InlineData("Welcome 🎉", "an emoji")]
    public void The_prose_is_checked(string text, string reason)
    {
        _folder.Write("topics/css/what/en.md", "# Title\n\n" + text);

        Assert.Contains(Problems(), problem => problem.StartsWith("topics/css/what/en.md:", StringComparison.Ordinal) && problem.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# Title\n\nIt is a cover for {fact:css.length}.", "has facts that fr.md lacks: take away, or add there, {fact:css.length}")]
    [InlineData("# Title\n\nSee [it](https://www.example.org/).", "has links that fr.md lacks")]
    [InlineData("# Title\n\n1. Do.\n2. Do more.", "has 2 numbered steps and fr.md has 0")]
    [InlineData("# Title\n\nWords.\n\n## more\n\nMore words.", "`## more` is not in fr.md")]
    public void The_languages_say_the_same(string text, string reason)
    {
        _folder.Write("topics/css/what/es.md", text);

        Assert.Contains(Problems(), problem => problem.StartsWith("topics/css/what/es.md", StringComparison.Ordinal) && problem.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_and_answers_have_a_length()
    {
        _folder.Topic("css/what", "", $"# {new string('t', 41)}\n\n{string.Concat(Enumerable.Repeat("Words that go on. ", 60))}");

        var problems = Problems();

        Assert.Contains("topics/css/what/en.md:1: the title has 41 characters: write at most 40, it stands on buttons", problems);
        Assert.Contains(problems, problem => problem.Contains("write at most 900", StringComparison.Ordinal));
    }

    [Fact]
    public void An_example_stands_under_one_topic()
    {
        _folder.Write("topics/css/what/examples.es.txt", string.Join('\n', Enumerable.Range(1, 7).Select(number => $"pregunta {number}")) + "\n¡CSS.CONDITIONS  question 3, in ÉN!");

        Assert.Contains(Problems(), problem => problem.StartsWith("topics/css/what/examples.es.txt:8: '¡CSS.CONDITIONS  question 3, in ÉN!' stands under css.conditions too (topics/css/conditions/examples.en.txt:3)", StringComparison.Ordinal));
    }

    [Fact]
    public void Eight_examples_are_the_least_and_comments_are_none()
    {
        _folder.Write("topics/css/what/examples.es.txt", "# seven\n" + string.Join('\n', Enumerable.Range(1, 7).Select(number => $"pregunta {number}  # como tal")));

        Assert.Contains("topics/css/what/examples.es.txt: 7 examples: write at least 8", Problems());
    }

    [Fact]
    public void Related_topics_exist_and_variants_differ()
    {
        _folder.Topic("css/what", "related: [css.what, css.gone]\nvariants:\n  - id: a\n    when: ehic=yes & arrived=no\n  - id: b\n    when: arrived=no & ehic=yes", "# Title\n\nAll.\n\n## a\n\nOne.\n\n## b\n\nTwo.");

        var problems = Problems();

        Assert.Contains("topics/css/what/topic.yaml:5: `related` names the topic itself: take 'css.what' away", problems);
        Assert.Contains("topics/css/what/topic.yaml:5: there is no topic 'css.gone': write the id of one that is there", problems);
        Assert.Contains(problems, problem => problem.Contains("the variants 'a' and 'b' have the same `when`", StringComparison.Ordinal));
    }

    private string[] Problems() => [.. ContentChecks.Run(KnowledgeBase.Load(_folder.Directory)).Select(problem => problem.ToString())];
}
