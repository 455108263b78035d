using System.Text.Json.Serialization;

namespace StudentHealth.Bot.Widget;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class WidgetJson : JsonSerializerContext;
