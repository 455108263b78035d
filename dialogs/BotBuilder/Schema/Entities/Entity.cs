using System.Text.Json;
using System.Text.Json.Serialization;
using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Metadata about an activity: a type, and whatever fields belong to that type (in <see cref="Properties"/>, or in
/// the members of a derived class).
/// </summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The fields of the JSON that have no member here; null if there are none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; }

    /// <summary>This entity's JSON, read as another type.</summary>
    public T GetAs<T>() => SchemaJson.Convert<T>(this);

    /// <summary>Takes its type and all its fields from the object, by way of JSON.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = SchemaJson.Convert<Entity>(obj);
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Two entities are equal if their JSON is.</summary>
    public bool Equals(Entity other) =>
        other is not null && (ReferenceEquals(this, other) || SchemaJson.Text(this) == SchemaJson.Text(other));

    public override bool Equals(object obj) => obj is Entity other && other.GetType() == GetType() && Equals(other);

    public override int GetHashCode() => SchemaJson.Text(this).GetHashCode(StringComparison.Ordinal);
}
