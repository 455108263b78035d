using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Curator;

public sealed class CuratorAsk : IDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder().WithSafety();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_answered_and_why_is_shown()
    {
        var run = await CuratorRun.InAsync(Path.GetTempPath(), "ask", "how much does the CSS cost me", "--knowledge", KnowledgeBase.DefaultDirectory, "--today", "2026-11-25");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Language    en, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Safety      nothing alarming", run.Output, StringComparison.Ordinal);
        Assert.Contains("Understood  answered: css.cost, ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"css\.cost .* -?\d\.\d\d .* \d+ %", run.Output);
        Assert.Contains("[css.cost, version ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Source      C7: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_spoke_for_each_topic_and_which_examples_are_like_it_is_shown_in_80_columns()
    {
        var run = await CuratorRun.InAsync(KnowledgeBase.DefaultDirectory, "ask", "how much does the CSS cost me plese", "--knowledge", KnowledgeBase.DefaultDirectory, "--today", "2026-11-25");

        Assert.Contains("Settled by  the whole message: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Put right   plese -> please", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\ncss\.cost\n  score     \d\.\d\d = -\d\.\d\d to start with \+ \d\.\d\d for - \d\.\d\d against\n", run.Output);
        Assert.Matches(@"\n  for       words +0\.\d\d = .*cost 0\.\d\d", run.Output);
        Assert.Matches(@"\n            idea pairs +\d\.\d\d = price \+ css \d\.\d\d", run.Output);
        Assert.Matches(@"\n  like +\d\d %  '.+'\n +topics/css/cost/examples\.en\.txt:\d+\n", run.Output);
        var why = run.Output[run.Output.IndexOf("Settled by", StringComparison.Ordinal)..run.Output.IndexOf("\n# ", StringComparison.Ordinal)];
        Assert.All(why.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task What_an_institution_adds_is_shown_and_an_unknown_one_is_refused()
    {
        string[] ask = ["ask", "where are the registration workshops", "--knowledge", KnowledgeBase.DefaultDirectory, "--today", "2026-11-25", "--institution"];

        var known = await CuratorRun.InAsync(Path.GetTempPath(), [.. ask, "rouen"]);
        var unknown = await CuratorRun.InAsync(Path.GetTempPath(), [.. ask, "nowhere"]);

        Assert.Contains("(from rouen)", known.Output, StringComparison.Ordinal);
        Assert.Contains("Thursday 3 December 2026", known.Output, StringComparison.Ordinal);
        Assert.Contains("Source      rouen: ", known.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Contains("there are: paris-ecole, rennes2, rouen", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Safety_comes_before_anything_else()
    {
        _folder.Topic("safety/emergency", "", "# Call\n\nCall now.");

        var run = await AskAsync("css.what question 1 in en, my friend is not breathing");

        Assert.Contains("Safety      emergency, because of 'not breathing': answered before anything else", run.Output, StringComparison.Ordinal);
        Assert.Contains("[safety.emergency, version 1, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Call now.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("It is a cover.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_situation_chooses_the_variant()
    {
        _folder.Topic("css/what", "variants:\n  - id: card\n    when: ehic=yes & arrived=no", "# What\n\nFor all.\n\n## card\n\nWith the card.");

        var known = await AskAsync("css.what question 1 in en", "--situation", "arrived=no,ehic=yes");
        var unknown = await AskAsync("css.what question 1 in en", "--situation", "arrived=no");

        Assert.Contains("variant card (ehic=yes & arrived=no)", known.Output, StringComparison.Ordinal);
        Assert.Contains("With the card.", known.Output, StringComparison.Ordinal);
        Assert.Contains("the general answer (variants: card)", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("For all.", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unknown_is_answered_with_nothing()
    {
        var run = await AskAsync("zzz qqq");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Understood  unknown", run.Output, StringComparison.Ordinal);
        Assert.Contains("Settled by  nothing: no example and no answer has a word of it", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not known   z, q", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Source ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_does_not_tell_its_language_is_answered_in_the_conversations()
    {
        var run = await AskAsync("36 46", "--lang", "es");

        Assert.Contains("Language    es (the message does not tell)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_decides_which_facts_are_said()
    {
        const string question = "css.conditions question 1 in en";

        var before = await AskAsync(question, "--lang", "en", "--today", "2026-03-31");
        var after = await AskAsync(question, "--lang", "en", "--today", "2026-04-01");

        Assert.Contains("The ceiling is €10,339.", before.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", before.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("10,339", after.Output, StringComparison.Ordinal);
        Assert.Contains("Left out    what says css.ceiling: it held until 2026-03-31", after.Output, StringComparison.Ordinal);
    }

    private Task<CuratorRun> AskAsync(params string[] arguments) => CuratorRun.InAsync(_folder.Directory, ["ask", .. arguments]);
}
