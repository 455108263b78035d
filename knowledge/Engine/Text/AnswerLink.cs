using System.Text.RegularExpressions;

namespace StudentHealth.Knowledge;

/// <summary>`[text](address)` in the prose, as it is written.</summary>
internal readonly partial record struct AnswerLink(string Text, string Address)
{
    /// <summary>Null where it is no whole address.</summary>
    public Uri? Url => Uri.TryCreate(Address, UriKind.Absolute, out var url) ? url : null;

    public static IEnumerable<AnswerLink> In(string text) =>
        Link().Matches(text).Select(match => new AnswerLink(match.Groups["text"].Value, match.Groups["url"].Value.Trim()));

    public static IEnumerable<AnswerLink> In(AnswerText text) =>
        text.Sentences.SelectMany(sentence => sentence.Pieces).SelectMany(piece => In(piece.Words ?? ""));

    /// <summary>The text with the words of its links and without their addresses.</summary>
    public static string TextOnly(string text) =>
        AddressOnly().Replace(text, "").Replace("[", "", StringComparison.Ordinal);

    // A fact in the words of a link cuts the text in two: the second piece has no opening bracket.
    [GeneratedRegex(@"(\[(?<text>[^\]\[]*))?\]\((?<url>[^)]*)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex AddressOnly();
}
