using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class AnswerRendering : IDisposable
{
    private static readonly DateOnly WhileItHolds = new(2026, 1, 10);
    private static readonly DateOnly AfterItsEnd = new(2026, 11, 23);
    private static readonly TopicId Id = new("css.what");

    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sentence_is_said_while_its_fact_holds()
    {
        var answer = Answer("Ask your caisse. The ceiling is {fact:css.ceiling}. It decides.", WhileItHolds);

        Assert.Equal("Ask your caisse. The ceiling is €10,339. It decides.", answer.Markdown);
        Assert.Empty(answer.WithheldFacts);
    }

    [Theory]
    [InlineData("Ask your caisse. The ceiling is {fact:css.ceiling}. It decides.", "Ask your caisse. It decides.")]
    [InlineData("The ceiling is **{fact:css.ceiling}**. It decides.", "It decides.")]
    [InlineData("**The ceiling is {fact:css.ceiling}.** It decides.", "It decides.")]
    [InlineData("Is it {fact:css.ceiling}? It decides.", "It decides.")]
    [InlineData("See [the site. Really](https://www.example.org/a.b) ({fact:css.ceiling}). It decides.", "It decides.")]
    [InlineData("On ameli.fr you see it, e.g. Today {fact:css.ceiling}. It decides.", "It decides.")]
    [InlineData("See art. no. 5 {fact:css.ceiling}. It decides.", "It decides.")]
    [InlineData("Pagues o no. Son {fact:css.ceiling}.", "Pagues o no.")]
    [InlineData("It decides.\n\nThe ceiling is {fact:css.ceiling}.\n\nAsk it.", "It decides.\n\nAsk it.")]
    [InlineData("It wants:\n\n- one;\n- {fact:css.ceiling};\n- three.", "It wants:\n\n- one;\n- three.")]
    [InlineData("Do this:\n\n1. One.\n2. Pay {fact:css.ceiling}.\n3. Three.", "Do this:\n\n1. One.\n2. Three.")]
    [InlineData("Ask it.\n\nThe ceilings:\n\n- {fact:css.ceiling};\n- {fact:css.ceiling}.\n\nIt decides.", "Ask it.\n\nIt decides.")]
    public void Exactly_the_sentence_of_an_ended_fact_is_left_out(string text, string rest)
    {
        var answer = Answer(text, AfterItsEnd);

        Assert.Equal(rest, answer.Markdown);
        Assert.Equal(["css.ceiling"], answer.WithheldFacts);
    }

    [Fact]
    public void The_last_value_is_said_with_its_dates()
    {
        var answer = Answer("It was {last:css.ceiling} from {from:css.ceiling} until {until:css.ceiling}, read on {checked:css.ceiling}.", AfterItsEnd);

        Assert.Equal("It was €10,339 from 1 April 2025 until 31 March 2026, read on 5 January 2026.", answer.Markdown);
    }

    [Theory]
    [InlineData("One line\nand the next.", "One line and the next.")]
    [InlineData("Words.\n- one\n  goes on\n- two", "Words.\n\n- one goes on\n- two")]
    [InlineData("- one\n  - inside\n- two\n\nAfter.", "- one\n  - inside\n- two\n\nAfter.")]
    [InlineData("1. one\n2. two\n\nThen:\n\n1. one", "1. one\n2. two\n\nThen:\n\n1. one")]
    public void Markdown_keeps_its_form(string text, string rendered) =>
        Assert.Equal(rendered, Answer(text, WhileItHolds).Markdown);

    [Fact]
    public void More_is_apart_and_may_be_missing()
    {
        Assert.Null(Answer("It is a cover.", WhileItHolds).More);
        Assert.Equal("The rest.", Answer("It is a cover.\n\n## more\n\nThe rest.", WhileItHolds).More);
        Assert.Null(Answer("It is a cover.\n\n## more\n\nAt {fact:css.ceiling}.", AfterItsEnd).More);
    }

    [Theory]
    [InlineData(null, null, "For all.")]
    [InlineData(Nationality.British, null, "For the British.")]
    [InlineData(Nationality.British, false, "For the British.")]
    [InlineData(Nationality.British, true, "For the British here.")]
    [InlineData(Nationality.Quebec, true, "For all.")]
    public void The_most_specific_variant_is_told(Nationality? nationality, bool? arrived, string expected)
    {
        const string text = "# Title\n\nFor all.\n\n## british\n\nFor the British.\n\n## british-here\n\nFor the British here.";
        _folder.Topic("css/what", "variants:\n  - id: british\n    when: nationality=british\n  - id: british-here\n    when: nationality=british & arrived=yes", text);

        var answer = KnowledgeBase.Load(_folder.Directory)
            .Answer(Id, Language.French, new Situation { Nationality = nationality, Arrived = arrived }, WhileItHolds);

        Assert.Equal(expected, answer.Markdown);
    }

    [Fact]
    public void An_answer_carries_its_receipt()
    {
        _folder.Topic("css/what", "related: [css.conditions, css.not-written-yet]\ndialog: css", "# Cover\n\nIt is a cover.");

        var answer = KnowledgeBase.Load(_folder.Directory).Answer(Id, Language.Spanish, Situation.Unknown, WhileItHolds);

        Assert.Equal((Id, 1, "Cover", "css"), (answer.TopicId, answer.Version, answer.Title, answer.Dialog));
        Assert.Equal(["css.conditions"], answer.Related.Select(related => related.Value));
        Assert.Equal("site", Assert.Single(answer.Sources).Id);
    }

    [Fact]
    public void A_topic_that_is_not_there_is_a_mistake_of_the_caller() =>
        Assert.Throws<KeyNotFoundException>(() => KnowledgeBase.Load(_folder.Directory).Answer(new TopicId("css.nothing"), Language.French, Situation.Unknown, WhileItHolds));

    private Answer Answer(string text, DateOnly today)
    {
        _folder.Topic("css/what", "", "# Title\n\n" + text);
        return KnowledgeBase.Load(_folder.Directory).Answer(Id, Language.English, Situation.Unknown, today);
    }
}
