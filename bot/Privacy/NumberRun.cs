using System.Globalization;
using System.Runtime.CompilerServices;

namespace StudentHealth.Bot.Privacy;

/// <summary>The first digits of a text from some place on, however they are grouped, and where each of them ends.</summary>
internal struct NumberRun
{
    // One more than the longest number that is looked for, so that a longer one is not taken for it.
    private const int Capacity = 17;

    // People write two spaces, or " - "; more than that is two numbers.
    private const int MaxSeparators = 3;

    private Symbols _symbols;
    private Ends _ends;

    /// <summary>How many were read, at most 17.</summary>
    public int Length { get; private set; }

    /// <summary>Digits as <c>0</c>-<c>9</c>; the department of a NIR may hold <c>A</c> or <c>B</c> (Corsica).</summary>
    public readonly char this[int index] => _symbols[index];

    /// <summary>The place in the text behind the first <paramref name="count"/> digits.</summary>
    public readonly int EndOf(int count) => _ends[count - 1];

    public readonly int Number(int from, int count)
    {
        var number = 0;
        for (var i = from; i < from + count; i++)
        {
            number = (number * 10) + (_symbols[i] - '0');
        }

        return number;
    }

    public static NumberRun Read(string text, int start)
    {
        var run = default(NumberRun);
        var place = start;
        while (place < text.Length && run.Length < Capacity)
        {
            var digit = DigitAt(text, place);
            if (digit >= 0)
            {
                run.Add((char)('0' + digit), ++place);
            }
            else if (run.Length == 6 && run[5] == '2' && text[place] is 'A' or 'a' or 'B' or 'b')
            {
                run.Add(char.ToUpperInvariant(text[place]), ++place);
            }
            else
            {
                var next = SkipSeparators(text, place);
                if (next == place || next == text.Length)
                {
                    break;
                }

                place = next;
            }
        }

        return run;
    }

    /// <summary>The value of a decimal digit of any script, -1 for anything else.</summary>
    public static int DigitAt(string text, int place)
    {
        var c = text[place];
        return char.IsAsciiDigit(c) ? c - '0' : c < 128 ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);
    }

    public static bool IsAfterDigit(string text, int place) => place > 0 && DigitAt(text, place - 1) >= 0;

    /// <summary>Whether <c>+</c> or <c>00</c> stands before it.</summary>
    public static bool IsInternationalPhone(string text, int place)
    {
        var before = place - 1;
        for (var skipped = 0; before >= 0 && skipped < MaxSeparators && IsSeparator(text[before]); skipped++)
        {
            before--;
        }

        return before >= 0
            && (text[before] == '+' || (text[before] == '0' && before >= 1 && text[before - 1] == '0' && !IsAfterDigit(text, before - 1)));
    }

    /// <summary>The place behind the separators that stand here; the same place where there are none, or too many.</summary>
    public static int SkipSeparators(string text, int place)
    {
        var end = place;
        while (end < text.Length && IsSeparator(text[end]))
        {
            end++;
        }

        return end - place <= MaxSeparators ? end : place;
    }

    // The last four are blank or invisible, and come with copied text.
    private static bool IsSeparator(char c) => c is ' ' or '.' or '-' or '\u00A0' or '\u2009' or '\u202F' or '\u2011' or '\u200B' or '\u2060';

    private void Add(char symbol, int end)
    {
        _symbols[Length] = symbol;
        _ends[Length] = end;
        Length++;
    }

    [InlineArray(Capacity)]
    private struct Symbols
    {
        private char _first;
    }

    [InlineArray(Capacity)]
    private struct Ends
    {
        private int _first;
    }
}
