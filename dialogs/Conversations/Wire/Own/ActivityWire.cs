using System.Buffers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Dialogs.Wire;

/// <summary>An activity as JSON. Fields that <see cref="Activity"/> has no member for are kept.</summary>
public static class ActivityWire
{
    /// <exception cref="JsonException">It is no activity, or nested deeper than 64 levels.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8Json) => ActivityJson.Read(utf8Json);

    public static byte[] Write(Activity activity) => ActivityJson.Write(activity);

    public static void Write(IBufferWriter<byte> writer, Activity activity) => ActivityJson.Write(writer, activity);
}
