using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Learning;

public sealed class WeightsOfACut : IDisposable
{
    private static readonly CutSummary Scores = new(LeftLead: 1, RightLead: 1, Weaker: 0, Gap: 1, Best: 1, None: -1, Words: 4);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_at_the_cut_count_beside_the_scores()
    {
        var model = Read("constant = -1\nleft-lead = 1\nturn and how = 2\njoint. = -4", out var problems);

        Assert.Empty(problems);
        Assert.Equal(1 / (1 + Math.Exp(-0)), model.Sureness(new HeldOutCut(IsRight: true, Scores, ["turn where"])), 6);
        Assert.Equal(1 / (1 + Math.Exp(-2)), model.Sureness(new HeldOutCut(IsRight: true, Scores, ["turn and how"])), 6);
        Assert.Equal(1 / (1 + Math.Exp(4)), model.Sureness(new HeldOutCut(IsRight: true, Scores, ["joint."])), 6);
    }

    [Fact]
    public void A_message_is_weighed_as_the_cuts_that_were_learned_from()
    {
        var model = Read("constant = 0.5\ngap = 1\njoint, = 1\nturn how much = 2\nstart what is = -3\nend it = 0.25", out _);
        var words = new MessageWords();
        words.Read("what is it, how much is it", RealKnowledge.Base.Reader.SpellingsOf(Language.English));

        var names = CutModel.NamesAt(words, leftEnd: 2, rightStart: 3);

        Assert.Equal(["joint,", "turn how", "turn how much", "turn how much is", "start what", "start what is", "end it"], names);
        Assert.Equal(model.Sureness(new HeldOutCut(IsRight: true, Scores, names)), model.Sureness(Scores, words, leftEnd: 2, rightStart: 3), 12);
    }

    [Theory]
    [InlineData("constant = -1\nhead and = 2", ":2:")]
    [InlineData("constant = many", ":1:")]
    [InlineData("turn and how 2", ":1:")]
    [InlineData("# only a comment", "missing or empty")]
    public void A_line_that_is_no_weight_is_told_with_its_place(string text, string expected)
    {
        Read(text, out var problems);

        Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Contains("--calibrate", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_fitted_is_read_back_the_same()
    {
        // Two questions turn with "and where"; one goes on with "because".
        var messages = Enumerable.Range(0, 60).Select(number => number % 3 == 0
            ? new HeldOutCuts(0, IsTwo: true, [new HeldOutCut(IsRight: true, Scores, ["joint and", "turn where"])])
            : new HeldOutCuts(0, IsTwo: false, [new HeldOutCut(IsRight: false, Scores, ["joint and", "turn because"])]));

        var fitted = CutFit.Fit(messages);
        var read = Read(string.Join('\n', fitted.Lines()), out var problems);

        Assert.Empty(problems);
        Assert.Equal(fitted.Lines(), read.Lines());
        Assert.InRange(read.Sureness(new HeldOutCut(IsRight: true, Scores, ["joint and", "turn where"])), 0.8, 1);
        Assert.InRange(read.Sureness(new HeldOutCut(IsRight: true, Scores, ["joint and", "turn because"])), 0, 0.2);
    }

    private CutModel Read(string text, out List<string> problems)
    {
        var path = Path.Combine(_folder.Path, "cuts.txt");
        File.WriteAllText(path, text);
        var log = new ProblemLog(_folder.Path);
        var model = CutModel.Read(path, log);
        problems = [.. log.Sorted().Select(problem => problem.ToString())];
        return model;
    }
}
