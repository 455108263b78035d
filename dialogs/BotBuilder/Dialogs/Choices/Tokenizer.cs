namespace Microsoft.Bot.Builder.Dialogs.Choices;

public delegate List<Token> TokenizerFunction(string text, string locale = null);

/// <summary>Cuts a text into words at spaces and punctuation. What lies outside the basic plane, emoji above all, is a word of its own.</summary>
public class Tokenizer
{
    private const int LastOfBasicPlane = 0xFFFF;

    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        var wordStart = -1;
        var position = 0;
        while (position < text.Length)
        {
            // A lone surrogate stands for itself: what a student types need not be well-formed.
            var width = char.IsSurrogatePair(text, position) ? 2 : 1;
            var codePoint = width == 2 ? char.ConvertToUtf32(text, position) : text[position];
            var alone = codePoint > LastOfBasicPlane;
            if (alone || IsBreak(codePoint))
            {
                AddWord(tokens, text, wordStart, position);
                wordStart = -1;
                if (alone)
                {
                    AddWord(tokens, text, position, position + width);
                }
            }
            else if (wordStart < 0)
            {
                wordStart = position;
            }

            position += width;
        }

        AddWord(tokens, text, wordStart, text.Length);
        return tokens;
    }

    private static void AddWord(List<Token> tokens, string text, int start, int next)
    {
        if (start >= 0)
        {
            var word = text[start..next];
            tokens.Add(new Token { Start = start, End = next - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    private static bool IsBreak(int codePoint) => codePoint switch
    {
        < '0' => true,
        > '9' and < 'A' => true,
        > 'Z' and < 'a' => true,
        > 'z' and < 0x00C0 => true,
        >= 0x02B9 and < 0x0370 => true,
        >= 0x2000 and < 0x2C00 => true,
        >= 0x2E00 and < 0x2E80 => true,
        _ => false,
    };
}
