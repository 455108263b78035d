using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Safety;

public sealed class SafetyAlarms
{
    private static readonly List<string> OrdinaryExamples = [.. RealKnowledge.Base.Topics
        .Where(topic => topic.Id.Area != "safety")
        .SelectMany(topic => LanguageCodes.All.SelectMany(topic.Examples))];

    [Fact]
    public void A_call_for_help_is_heard()
    {
        var rows = RealKnowledge.Lines("alarms.tsv").Select(line => line.Split('\t')).Select(row => (Verdict: Enum.Parse<SafetyVerdict>(row[0]), Text: row[1])).ToList();
        var unheard = rows.Where(row => RealKnowledge.Safety.Check(row.Text) == SafetyVerdict.None).Select(row => row.Text).ToList();
        var asAnother = rows.Where(row => RealKnowledge.Safety.Check(row.Text) is var heard && heard != SafetyVerdict.None && heard != row.Verdict).ToList();

        Assert.True(unheard.Count <= rows.Count / 100, string.Join('\n', unheard));
        Assert.True(asAnother.Count <= rows.Count / 50, string.Join('\n', asAnother));
    }

    [Fact]
    public void An_ordinary_message_raises_no_alarm()
    {
        var messages = RealKnowledge.Lines("ordinary.txt").ToList();
        var alarming = messages.Where(message => RealKnowledge.Safety.Check(message) != SafetyVerdict.None).Select(message => $"{message}: {RealKnowledge.Safety.Explain(message)}").ToList();

        Assert.True(alarming.Count <= messages.Count / 100, string.Join('\n', alarming));
    }

    [Fact]
    public void At_most_one_example_of_another_topic_in_five_thousand_holds_a_certain_phrase()
    {
        var phrases = SafetyPhraseFinder.Load(RealKnowledge.Base.ContentDirectory);

        Assert.InRange(OrdinaryExamples.Count(example => phrases.Find(example).IsCertain), 0, OrdinaryExamples.Count / 5000);
    }

    // What the model thinks moves a little with each example that is added.
    [Fact]
    public void At_most_one_example_of_another_topic_in_two_thousand_raises_an_alarm()
    {
        var alarming = OrdinaryExamples.Count(example => RealKnowledge.Safety.Check(example) != SafetyVerdict.None);

        Assert.InRange(alarming, 0, OrdinaryExamples.Count / 2000);
    }

    // Pills that were taken, or are about to be, are an emergency to some and distress to others: both answers name both numbers.
    [Theory]
    [InlineData("safety.emergency", SafetyVerdict.Emergency)]
    [InlineData("safety.distress", SafetyVerdict.Distress)]
    public void Nearly_every_example_of_the_safety_topics_is_heard_as_what_it_is(string topic, SafetyVerdict verdict)
    {
        var verdicts = Examples(topic).Select(example => (Text: example, Verdict: RealKnowledge.Safety.Check(example))).ToList();

        Assert.InRange(verdicts.Count(example => example.Verdict == SafetyVerdict.None), 0, verdicts.Count / 100);
        Assert.InRange(verdicts.Count(example => example.Verdict == verdict), verdicts.Count * 97 / 100, verdicts.Count);
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

        var broken = Assert.Throws<KnowledgeException>(() => SafetyPhraseFinder.Load(folder.Directory));

        Assert.Contains(reason, broken.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Examples(string topic) =>
        LanguageCodes.All.SelectMany(RealKnowledge.Base.FindTopic(new TopicId(topic))!.Examples);
}
