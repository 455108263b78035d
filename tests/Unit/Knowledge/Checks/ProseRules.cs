using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Checks;

public sealed class ProseRules : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Half_of_the_answers_are_short()
    {
        foreach (var number in Enumerable.Range(1, 3))
            _folder.Topic($"css/long{number}", "", "# Title\n\n" + string.Concat(Enumerable.Repeat("It is a rather long answer. ", 25)));

        Assert.Contains(Problems(), problem => problem.StartsWith("topics: half of the answers in `fr` have more than 675 characters: shorten some, so that half have at most 600; the longest are topics/css/long", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_sentences_are_told_with_their_length()
    {
        Say($"{string.Concat(Enumerable.Repeat("so we go on and ", 9))}stop.");

        Assert.Contains("topics/css/what/en.md:3: the answer has 46.0 words in a sentence on average: write at most 20, one idea in each", Problems());
    }

    [Fact]
    public void Hard_words_are_told_with_the_formula_and_its_figure()
    {
        Say(string.Concat(Enumerable.Repeat("Administrative documentation necessitates intergovernmental verification procedures. ", 8)));

        Assert.Contains(Problems(), problem => problem.StartsWith("topics/css/what/en.md:3: the answer is hard to read (Flesch -", StringComparison.Ordinal) && problem.EndsWith("6.0 words in a sentence): write shorter words and sentences, until it is 35 or more", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Show your carte Vitale at the desk.", true)]
    [InlineData("Show your **cartes Vitale** at the desk.", false)]
    [InlineData("Show your **carte Vitale** at the desk.", true)]
    [InlineData("Show your **carte Vitale** (health card) at the desk. The carte Vitale is green.", false)]
    [InlineData("Show your health card (carte Vitale) at the desk. The carte Vitale is green.", false)]
    [InlineData("The carte Vitale is green. Show your carte Vitale (health card) at the desk.", true)]
    [InlineData("Go to the CVEC page.", true)]
    [InlineData("Go to the CVEC (student fee) page.", false)]
    [InlineData("Go to the carte Vitale plus desk.", false)]
    [InlineData("Your affiliation begins.", false)]
    [InlineData("Your **affiliation** begins.", true)]
    [InlineData("Your **affiliation** (registration) begins.", false)]
    public void French_terms_are_explained_at_their_first_use(string sentence, bool isWrong)
    {
        _folder.Write("glossary.csv", """
            id,fr,en,es,written
            css,CSS,CSS,CSS,c2s; the cover
            carte,carte Vitale,health card,tarjeta sanitaria,vitale
            plus,carte Vitale plus,carte Vitale plus,carte Vitale plus,
            cvec,contribution de vie étudiante (CVEC),student fee (CVEC),tasa (CVEC),
            affiliation,affiliation,registration,afiliación,
            """);
        Say(sentence);

        Assert.Equal(isWrong, Problems().Any(problem => problem.StartsWith("topics/css/what/en.md:3: the answer does not explain '", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_answer_explained_is_explained_for_what_follows_but_not_for_a_variant()
    {
        _folder
            .Write("glossary.csv", "id,fr,en,es,written\ncss,carte Vitale,health card,tarjeta sanitaria,vitale")
            .Topic("css/what", "variants:\n  - id: eu\n    when: nationality=eu", "# Title\n\nA carte Vitale (card).\n\n## eu\n\nNo carte Vitale.\n\n## more\n\nThe carte Vitale is green.");

        Assert.Equal(
            ["topics/css/what/en.md:7: ## eu does not explain 'carte Vitale': write it with what it means in brackets where it stands first, as in `carte Vitale (health card)`",
             "topics/css/what/es.md:7: ## eu does not explain 'carte Vitale': write it with what it means in brackets where it stands first, as in `carte Vitale (tarjeta sanitaria)`"],
            Problems());
    }

    private void Say(string text) => _folder.Write("topics/css/what/en.md", "# Title\n\n" + text);

    private string[] Problems() => [.. ContentChecks.Run(KnowledgeBase.Load(_folder.Directory)).Select(problem => problem.ToString())];
}
