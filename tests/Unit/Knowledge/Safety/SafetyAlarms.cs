using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Safety;

public sealed class SafetyAlarms
{
    public static TheoryData<SafetyVerdict, string> Alarms { get; } = new(
        RealKnowledge.Lines("alarms.tsv").Select(line => line.Split('\t')).Select(row => (Enum.Parse<SafetyVerdict>(row[0]), row[1])));

    public static TheoryData<string> Ordinary { get; } = [.. RealKnowledge.Lines("ordinary.txt")];

    [Theory]
    [MemberData(nameof(Alarms))]
    public void A_call_for_help_is_heard(SafetyVerdict verdict, string message) =>
        Assert.Equal(verdict, RealKnowledge.Safety.Check(message));

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void An_ordinary_message_raises_no_alarm(string message) =>
        Assert.True(RealKnowledge.Safety.Check(message) == SafetyVerdict.None, RealKnowledge.Safety.Explain(message));

    [Fact]
    public void No_example_of_another_topic_raises_an_alarm()
    {
        var ordinary = RealKnowledge.Base.Topics
            .Where(topic => topic.Id.Area != "safety")
            .SelectMany(topic => LanguageCodes.All.SelectMany(topic.Examples));

        Assert.DoesNotContain(ordinary, example => RealKnowledge.Safety.Check(example) != SafetyVerdict.None);
    }

    // Who asks for the number of the ambulance is answered with it, without alarm.
    [Fact]
    public void Nearly_every_example_of_the_safety_topics_raises_its_alarm()
    {
        var missed = Examples("safety.distress").Where(example => RealKnowledge.Safety.Check(example) != SafetyVerdict.Distress).ToList();
        var emergencies = Examples("safety.emergency").ToList();
        var heard = emergencies.Count(example => RealKnowledge.Safety.Check(example) == SafetyVerdict.Emergency);

        Assert.Empty(missed);
        Assert.InRange(heard, emergencies.Count * 95 / 100, emergencies.Count);
    }

    [Theory]
    [InlineData("ＨＥＬＰ ｍｙ ｆｒｉｅｎｄ ｉｓ ｎｏｔ ｂｒｅａｔｈｉｎｇ")]
    [InlineData("j\u200Be v\u200Beux mo\u00ADurir")]
    [InlineData("JE VEUUUUX MOURIRRRR !!!")]
    [InlineData("😭😭 je veux 😭 mourir 😭")]
    [InlineData("je\nveux\nmourir")]
    public void Hidden_signs_and_emphasis_hide_nothing(string message) =>
        Assert.NotEqual(SafetyVerdict.None, RealKnowledge.Safety.Check(message));

    [Theory]
    [InlineData(0)]
    [InlineData(870)]
    [InlineData(995)]
    [InlineData(9_900)]
    public void It_is_heard_anywhere_in_a_long_message(int before)
    {
        var filler = string.Concat(Enumerable.Repeat("mon dossier est long ", 1 + (before / 21)))[..before];

        Assert.Equal(SafetyVerdict.Emergency, RealKnowledge.Safety.Check(filler + " il ne respire plus " + filler));
    }

    [Fact]
    public void An_emergency_is_graver_than_distress() =>
        Assert.Equal(SafetyVerdict.Emergency, RealKnowledge.Safety.Check("je voulais mourir, j'ai avalé toute la boîte de médicaments"));

    [Fact]
    public void Who_asks_why_sees_the_phrase()
    {
        Assert.Contains("mourir", RealKnowledge.Safety.Explain("je veux mourir"), StringComparison.Ordinal);
        Assert.Null(RealKnowledge.Safety.Explain("carte vitale"));
    }

    [Theory]
    [InlineData("[emergency]\n(a|(b|c)) d", "brackets inside brackets")]
    [InlineData("[emergency]\n() ", "has no word")]
    [InlineData("[joy]\nhello", "no such section '[joy]'")]
    [InlineData("[ordinary]\ntwo words", "'two words' is not one word")]
    public void A_broken_phrase_says_what_to_write(string text, string reason)
    {
        using var folder = new KnowledgeFolder();
        foreach (var code in (ReadOnlySpan<string>)["en", "es"])
            folder.Write($"safety/phrases.{code}.txt", "[calm]\ncalm");
        folder.Write("safety/phrases.fr.txt", text);

        var broken = Assert.Throws<KnowledgeException>(() => SafetyGate.Load(folder.Directory));

        Assert.Contains(reason, broken.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Examples(string topic) =>
        LanguageCodes.All.SelectMany(RealKnowledge.Base.FindTopic(new TopicId(topic))!.Examples);
}
