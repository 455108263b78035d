using System.Text;

namespace StudentHealth.Knowledge;

/// <summary>
/// What a student sees of an answer: facts in, addresses and marks out. Facts are measured whether they hold or not, so that
/// a date that passes changes no measure.
/// </summary>
internal static class VisibleText
{
    public static int Length(AnswerText part, FactBook facts, Language language) =>
        part.Sentences.Sum(sentence => Of(sentence, facts, language).Length);

    public static string Of(Sentence sentence, FactBook facts, Language language)
    {
        var text = new StringBuilder();
        foreach (var piece in sentence.Pieces)
            text.Append(piece.Words ?? piece.Fact.Format(facts.Get(piece.Fact.Id), language));
        return AnswerLink.TextOnly(text.ToString()).Replace("**", "", StringComparison.Ordinal);
    }
}
