namespace StudentHealth.Knowledge;

/// <summary>What an institution adds under a topic's answer: a short text in each language, with facts as any.</summary>
/// <param name="Line">Of the entry in its file.</param>
internal sealed record Addition(TopicId Topic, IReadOnlyList<AdditionText> Texts, int Line)
{
    public AdditionText In(Language language) => Texts[(int)language];
}

/// <param name="FirstLine">Of the text in its file.</param>
internal sealed record AdditionText(AnswerText Text, IReadOnlyList<string> Lines, int FirstLine);
