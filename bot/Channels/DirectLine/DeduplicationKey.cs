using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>
/// <c>channelData.clientActivityID</c>: the client's own id of a message. The same one again is the same message again;
/// and the client takes a line as sent when it reads it back with it.
/// </summary>
internal static class DeduplicationKey
{
    private const string Name = "clientActivityID";

    // Web Chat's are some twenty characters.
    private const int MaxLength = 128;

    /// <summary>Null where the client gave none.</summary>
    public static string? Find(Dictionary<string, JsonElement> fields)
    {
        if (!fields.TryGetValue("channelData", out var data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty(Name, out var value) || value.ValueKind != JsonValueKind.String
            || value.GetString() is not { Length: > 0 } key)
        {
            return null;
        }

        return key.Length <= MaxLength ? key : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    /// <summary>The id stays as it is, even where its digits look like a social security number: masked, it would not be recognised.</summary>
    public static void WriteChannelData(Utf8JsonWriter json, JsonElement data)
    {
        json.WriteStartObject();
        foreach (var property in data.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            if (property.NameEquals(Name) && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString()!.Length <= MaxLength)
            {
                property.Value.WriteTo(json);
            }
            else
            {
                MaskedJson.Write(json, property.Value);
            }
        }

        json.WriteEndObject();
    }
}
