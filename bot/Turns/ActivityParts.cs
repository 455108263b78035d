using System.Text.Json;

namespace StudentHealth.Bot.Turns;

/// <summary>What the two activities that the service itself writes have in common.</summary>
internal static class ActivityParts
{
    public static void WriteConversation(Utf8JsonWriter json, ConversationId id)
    {
        json.WriteStartObject("conversation");
        json.WriteString("id", id.Value);
        json.WriteEndObject();
    }

    public static void WriteAccount(Utf8JsonWriter json, string property, string id, string role, string? name = null)
    {
        json.WritePropertyName(property);
        WriteMember(json, id, role, name);
    }

    public static void WriteMember(Utf8JsonWriter json, string id, string role, string? name = null)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        if (name is not null)
        {
            json.WriteString("name", name);
        }

        json.WriteString("role", role);
        json.WriteEndObject();
    }
}
