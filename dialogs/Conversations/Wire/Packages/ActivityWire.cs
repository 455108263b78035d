using System.Buffers;
using System.Text;
using Microsoft.Bot.Schema;

namespace StudentHealth.Dialogs.Wire;

/// <summary>An activity as JSON. Fields that <see cref="Activity"/> has no member for are kept.</summary>
public static class ActivityWire
{
    /// <exception cref="System.Text.Json.JsonException">It is no activity, or nested deeper than 64 levels.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8Json) => SdkJson.Read<Activity>(Encoding.UTF8.GetString(utf8Json));

    public static byte[] Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return SdkJson.WriteUtf8(activity);
    }

    public static void Write(IBufferWriter<byte> writer, Activity activity) => writer.Write(Write(activity));
}
