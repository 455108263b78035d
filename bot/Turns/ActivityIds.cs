using System.Buffers.Text;
using System.Security.Cryptography;

namespace StudentHealth.Bot.Turns;

public static class ActivityIds
{
    /// <summary>A new opaque id, 22 characters that need no escaping in a URL. Not the position: that is known at the commit only.</summary>
    public static string Create()
    {
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        return Base64Url.EncodeToString(random);
    }
}
