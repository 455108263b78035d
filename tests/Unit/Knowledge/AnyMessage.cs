using System.Diagnostics;
using CsCheck;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

/// <summary>Whatever is written: no exception, a result that holds together, and a bounded time.</summary>
public sealed class AnyMessage
{
    private static readonly string[] Pieces =
    [
        "carte", "vitale", "css", "36 46", "how much", "et", "and", "y", "?", ".", "'", "l'", "-", "\n", "😂", "je", "veux", "mourir", "\u200B", "ﬁ", "œ", "ß", "don't", "C.S.S.", "2mois", "ش", "漢字", "\uD800",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    private static readonly Gen<string> Messages = Gen.OneOf(
        Gen.String,
        Words.Array[0, 60].Select(words => string.Join(' ', words)),
        Words.Array[0, 60].Select(string.Concat),
        Gen.String[1, 20].Array[0, 30].Select(parts => string.Join(' ', parts)));

    [Fact]
    public void Is_understood_somehow() => Messages.Sample(
        message =>
        {
            foreach (var current in LanguageCodes.All)
            {
                var understanding = RealKnowledge.Understander.Understand(message, current);
                var (least, most) = understanding.Kind switch
                {
                    UnderstandingKind.Answered => (1, 2),
                    UnderstandingKind.Unsure => (2, 3),
                    _ => (0, 0),
                };
                Assert.InRange(understanding.Topics.Count, least, most);
                Assert.Equal(understanding.Topics.Distinct(), understanding.Topics);
                Assert.All(understanding.Topics, topic => Assert.NotNull(RealKnowledge.Base.FindTopic(topic)));
                Assert.InRange(understanding.Sureness, 0, 1);
                Assert.InRange(understanding.Language.Confidence, 0, 1.001);
            }
        },
        iter: 2000);

    [Fact]
    public void Is_checked_for_alarms_without_failing() =>
        Messages.Sample(message => Assert.True(Enum.IsDefined(RealKnowledge.Safety.Check(message))), iter: 2000);

    [Fact]
    public void Says_the_same_when_it_is_said_again() => Messages.Sample(
        message =>
        {
            var first = RealKnowledge.Understander.Understand(message, Language.English);
            RealKnowledge.Understander.Understand("carte vitale et css ?", Language.French);
            var second = RealKnowledge.Understander.Understand(message, Language.English);

            Assert.Equal((first.Kind, first.Sureness), (second.Kind, second.Sureness));
            Assert.Equal(first.Topics, second.Topics);
        },
        iter: 500);

    [Theory]
    [InlineData("x")]
    [InlineData("a ")]
    [InlineData("et ")]
    [InlineData("carte vitale ? et ")]
    [InlineData("je veux ")]
    [InlineData("(veux|veux) je ")]
    [InlineData("'")]
    [InlineData("1 ")]
    [InlineData("漢")]
    public void Of_ten_thousand_signs_takes_no_longer_than_a_blink(string part)
    {
        var message = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        RealKnowledge.Understander.Understand(message, Language.French);
        RealKnowledge.Safety.Check(message);

        var clock = Stopwatch.StartNew();
        RealKnowledge.Understander.Understand(message, Language.French);
        RealKnowledge.Safety.Check(message);

        // A shared machine may stand still for a while; backtracking would take for ever. The benchmarks measure it properly.
        Assert.InRange(clock.ElapsedMilliseconds, 0, 20_000);
    }
}
