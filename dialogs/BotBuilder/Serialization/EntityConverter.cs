using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>
/// Reads every entity as <see cref="Entity"/> with its fields as they are, and writes it as what it is: a derived
/// entity set in code has its own members.
/// </summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Entity);

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An entity is a JSON object.");
        }

        var entity = new Entity();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            if (name.Equals("type", StringComparison.OrdinalIgnoreCase))
            {
                entity.Type = reader.GetString();
            }
            else
            {
                entity.Properties ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
                entity.Properties[name] = JsonElement.ParseValue(ref reader);
            }
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type"u8, value.Type);
        }

        if (value.Properties is not null)
        {
            foreach (var (name, field) in value.Properties)
            {
                writer.WritePropertyName(name);
                field.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
