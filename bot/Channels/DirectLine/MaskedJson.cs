using System.Text;
using System.Text.Json;
using StudentHealth.Bot.Privacy;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>Copies JSON from a client: without control characters, and with the numbers masked that nobody should keep.</summary>
internal static class MaskedJson
{
    /// <exception cref="InvalidOperationException">A string holds half a surrogate pair.</exception>
    public static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                json.WriteStringValue(Clean(value.GetString()!));
                break;
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    public static string Clean(string text) => SensitiveNumbers.Hide(WithoutControls(text));

    private static string WithoutControls(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.AsSpan().ContainsAnyInRange('\x7F', '\x9F'))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsControl(c) || c is '\n' or '\t')
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
