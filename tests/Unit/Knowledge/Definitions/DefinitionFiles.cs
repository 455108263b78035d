using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Definitions;

public sealed class DefinitionFiles : IDisposable
{
    private const string Whole = "- id: css\n  names: { fr: CSS, en: CSS, es: CSS }\n  text: { fr: Une aide., en: An aid., es: Una ayuda. }\n  topic: css.what";

    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_term_is_short_and_is_found_by_its_names()
    {
        var book = RealKnowledge.Base.Definitions;

        Assert.All(book.All, definition => Assert.All(LanguageCodes.All, language =>
        {
            Assert.InRange(definition.Text(language).Length, 20, 230);
            Assert.EndsWith(".", definition.Text(language));
            Assert.Same(definition, book.Find(definition.Title(language).ToUpperInvariant()));
        }));
        Assert.Null(book.Find("un mot"));
        Assert.Null(book.Find(""));
    }

    [Fact]
    public void A_term_of_the_glossary_without_a_definition_is_told_by_the_checks()
    {
        _folder.Write("definitions.yaml", Whole.Replace("id: css", "id: other", StringComparison.Ordinal));

        Assert.Contains(ContentChecks.Run(KnowledgeBase.Load(_folder.Directory)), problem => problem.ToString().StartsWith("glossary.csv:2: 'css' has no definition", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en: An aid.,", "", "definitions.yaml:3: 'en' is missing: write `en: ...`")]
    [InlineData("topic: css.what", "more: css.waht", "definitions.yaml:4: there is no topic 'css.waht'")]
    [InlineData("topic: css.what", "topic: css.what\n  more: css.what", "definitions.yaml:1: one topic is expected")]
    [InlineData("An aid.", "An aid of 100 euros.", "definitions.yaml:3: a figure")]
    [InlineData("topic: css.what", "topic: css.what\n- id: other\n  names: { fr: css, en: other, es: otro }\n  text: { fr: a, en: b, es: c }\n  more: css.what", "definitions.yaml:6: 'css' is 'css' too")]
    public void A_broken_definition_says_what_to_write(string right, string wrong, string reason)
    {
        _folder.Write("definitions.yaml", Whole.Replace(right, wrong, StringComparison.Ordinal));

        var broken = Assert.Throws<KnowledgeException>(() => KnowledgeBase.Load(_folder.Directory));
        Assert.Contains(broken.Problems, problem => problem.ToString().StartsWith(reason, StringComparison.Ordinal));
    }
}
