using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class Place : Entity
{
    public Place()
        : base("Place")
    {
    }

    public Place(object address = default, object geo = default, object hasMap = default, string type = default, string name = default)
        : base(type ?? "Place")
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    [JsonPropertyName("address")]
    public object Address { get; set; }

    [JsonPropertyName("geo")]
    public object Geo { get; set; }

    [JsonPropertyName("hasMap")]
    public object HasMap { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }
}
