using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Shortens text that would be too long for a log or an id.</summary>
public static class StringUtils
{
    /// <summary>The first characters and "..."; a text that is not longer as it is.</summary>
    public static string Ellipsis(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "...");
    }

    /// <summary>A short text that differs for different texts.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Like <see cref="Ellipsis(string, int)"/>, and what is cut off still tells texts apart.</summary>
    public static string EllipsisHash(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : Ellipsis(text, length) + Hash(text);
    }

    /// <summary>Shortens the text in place.</summary>
    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            sb.Length = length;
            sb.Append("...");
        }

        return sb;
    }

    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            var hash = Hash(sb.ToString());
            Ellipsis(sb, length).Append(hash);
        }

        return sb;
    }
}
