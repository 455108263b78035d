using System.Text.Json.Serialization;
using StudentHealth.Dialogs.Schema;
using StudentHealth.Dialogs.Talk;

namespace StudentHealth.Dialogs;

/// <summary>The JSON of what we put into activities and state: generated, so that no turn reflects.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SchemaMessage))]
[JsonSerializable(typeof(StudentProfile))]
[JsonSerializable(typeof(TalkMemory))]
internal sealed partial class ConversationJson : JsonSerializerContext;
