using StudentHealth.Dialogs;
using StudentHealth.Knowledge;
using StudentHealth.Unit.Knowledge;

namespace StudentHealth.Unit.Conversations.Talk;

/// <summary>The safety gate reads what students answer inside a dialog, too: "no" and "alone" are no call for help.</summary>
public sealed class SafetyInDialogs
{
    [Fact]
    public void No_answer_that_a_dialog_offers_or_understands_raises_an_alarm()
    {
        var answers = Answers().ToList();

        Assert.True(answers.Count > 500);
        Assert.Equal([], answers.Where(answer => RealKnowledge.Safety.Check(answer) != SafetyVerdict.None));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("1.200 al mes")]
    [InlineData("250 a month")]
    [InlineData("jeudi 9h30")]
    [InlineData("next Friday")]
    [InlineData("el miércoles por la tarde")]
    [InlineData("Ana Torres")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("76000 Rouen")]
    public void What_is_answered_freely_raises_none_either(string answer) =>
        Assert.Equal(SafetyVerdict.None, RealKnowledge.Safety.Check(answer));

    // The lists of the wording files are the words that a choice is known by.
    private static IEnumerable<string> Answers()
    {
        var assembly = typeof(StudentBotFactory).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains("Wording.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                var start = line.IndexOf('[', StringComparison.Ordinal);
                if (start < 0 || !line.TrimEnd().EndsWith(']'))
                    continue;
                foreach (var answer in line.TrimEnd()[(start + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return answer.Trim('"');
            }
        }
    }
}
