namespace StudentHealth.Knowledge;

/// <summary>Tells a postal code from other figures: amounts, phone numbers, references, codes of other countries.</summary>
internal sealed class CodeFinder(CaisseTable caisses, PlaceWords words)
{
    private const string CodeSpaces = " \u00A0\u202F";
    private const string JoiningSigns = " .-/\u00A0\u202F,:";

    // "mon numéro de dossier est le 35421": what a number is, is said a few words before it.
    private const int FarthestBefore = 4;

    /// <summary>A code of five figures, or two and three ("75 013") at that word; null for other figures.</summary>
    public PlaceMatch? Find(WordTokens tokens, int at)
    {
        var last = tokens[at].Length == 2 && IsSpacedCode(tokens, at) ? at + 1 : at;
        Span<char> code = stackalloc char[5];
        if (tokens[at].Length + (last > at ? tokens[last].Length : 0) != code.Length)
            return null;
        tokens[at].CopyTo(code);
        if (last > at)
            tokens[last].CopyTo(code[2..]);

        if (IsGlued(tokens, at, last) || TouchesFigures(tokens, at, last) || IsAmount(tokens, at, last) || IsReference(tokens, at) || IsAbroad(tokens, at, last))
            return null;
        var department = caisses.FindByPostalCode(code);
        var kind = department is null ? PlaceKind.UnknownCode : PlaceKind.PostalCode;
        var place = new SaidPlace(kind, code.ToString(), department is null ? [] : [department], tokens.Start(at), tokens.End(last) - tokens.Start(at));
        return new PlaceMatch(place, HasCountry(tokens, at) ? at - 1 : at, last);
    }

    /// <summary>A unit follows (12000 euros, 45 %), or a sign of money is before it.</summary>
    public bool IsAmount(WordTokens tokens, int first, int last) =>
        words.HasSign("units", tokens.GapBefore(last + 1))
        || words.Has("units", tokens, last + 1, last + 1)
        || words.HasSign("numbered", tokens.GapBefore(first))
        || tokens.GapBefore(first).EndsWith("+");

    /// <summary>Other figures are right beside it: a phone number, a date, a decimal.</summary>
    public bool TouchesFigures(WordTokens tokens, int first, int last) =>
        (first > 0 && tokens.IsFigures(first - 1) && Joins(tokens.GapBefore(first)))
        || (last + 1 < tokens.Count && tokens.IsFigures(last + 1) && Joins(tokens.GapBefore(last + 1)));

    // "F-75013": the sign of the country belongs to the code.
    private static bool HasCountry(WordTokens tokens, int at) => at > 0 && tokens[at - 1] is "f" && tokens.GapBefore(at) is "" or "-";

    private static bool Joins(ReadOnlySpan<char> gap) => gap.Length == 1 && JoiningSigns.Contains(gap[0]);

    private static bool IsSpacedCode(WordTokens tokens, int at) =>
        at + 1 < tokens.Count && tokens.IsFigures(at + 1) && tokens[at + 1].Length == 3
        && tokens.GapBefore(at + 1) is [var space] && CodeSpaces.Contains(space);

    // Letters right beside it make it part of a reference; the F of "F75013" does not.
    private static bool IsGlued(WordTokens tokens, int first, int last)
    {
        if (last + 1 < tokens.Count && tokens.GapBefore(last + 1).IsEmpty)
            return true;
        if (tokens.GapBefore(last + 1) is ['_' or '@' or '=', ..])
            return true;
        if (first == 0 || !tokens.GapBefore(first).IsEmpty)
            return tokens.GapBefore(first) is [.., '_' or '@' or '=' or '#'];
        return tokens[first - 1] is not "f" || (first > 1 && tokens.GapBefore(first - 1).IsEmpty);
    }

    private bool IsReference(WordTokens tokens, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - FarthestBefore); before--)
        {
            if (words.Has("code", tokens, before, before))
                return false;
            if (words.Has("numbered", tokens, before, before))
                return true;
        }

        return false;
    }

    private bool IsAbroad(WordTokens tokens, int first, int last) =>
        words.EndsBefore("abroad", tokens, first)
        || words.Has("abroad", tokens, last + 1, last + 1) || words.Has("abroad", tokens, last + 1, last + 2);
}
