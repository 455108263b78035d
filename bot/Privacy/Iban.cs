using System.Collections.Frozen;

namespace StudentHealth.Bot.Privacy;

/// <summary>International bank account numbers: the country's length, and the remainder by 97 (ISO 13616, ISO 7064).</summary>
internal static class Iban
{
    // Country and length: the registry of ISO 13616, and in the last line countries that use the form outside it.
    private const string Registry =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 "
        + "FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 "
        + "LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 "
        + "RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 "
        + "AO25 BF28 BJ28 CF27 CG27 CI28 CM27 CV25 DZ26 GA27 GQ27 GW25 IR26 KM27 MA28 MG27 ML28 MZ25 NE28 SN28 TD27 TG28";

    private static readonly FrozenDictionary<string, int> Lengths =
        Registry.Split(' ').ToFrozenDictionary(static entry => entry[..2], static entry => int.Parse(entry.AsSpan(2), provider: null), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LengthOf =
        Lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the number ends that begins here; 0 where none does.</summary>
    public static int FindEnd(string text, int start)
    {
        if (start + 4 > text.Length || !char.IsAsciiLetter(text[start + 1])
            || (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            || !LengthOf.TryGetValue(text.AsSpan(start, 2), out var length))
        {
            return 0;
        }

        Span<char> symbols = stackalloc char[length];
        var place = start;
        for (var i = 0; i < length; i++)
        {
            place = i == 0 ? place : NumberRun.SkipSeparators(text, place);
            if (place == text.Length || !char.IsAsciiLetterOrDigit(text[place]))
            {
                return 0;
            }

            symbols[i] = text[place++];
        }

        var standsAlone = place == text.Length || !char.IsLetterOrDigit(text[place]);
        return standsAlone && char.IsAsciiDigit(symbols[2]) && char.IsAsciiDigit(symbols[3]) && HasCheckDigits(symbols) ? place : 0;
    }

    private static bool HasCheckDigits(ReadOnlySpan<char> symbols)
    {
        // Country and check digits count last.
        var rest = 0;
        for (var i = 0; i < symbols.Length; i++)
        {
            var symbol = symbols[(i + 4) % symbols.Length];
            rest = char.IsAsciiDigit(symbol)
                ? ((rest * 10) + symbol - '0') % 97
                : ((rest * 100) + (symbol | 0x20) - 'a' + 10) % 97;
        }

        return rest == 1;
    }
}
