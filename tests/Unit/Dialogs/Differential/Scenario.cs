using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudentHealth.Unit.Dialogs.Differential;

/// <summary>A conversation and its dialogs as data, which both frameworks can run.</summary>
internal sealed record Scenario(
    string Channel,
    string Locale,
    string Start,
    IReadOnlyList<DialogDefinition> Dialogs,
    IReadOnlyList<JsonElement> Messages)
{
    public static Scenario Parse(string json) => JsonSerializer.Deserialize(json, ScenarioJson.Default.Scenario)!;
}

/// <param name="Type">waterfall, component, text, number, choice or confirm.</param>
internal sealed record DialogDefinition(
    string Type,
    string Id,
    IReadOnlyList<IReadOnlyList<Operation>>? Steps = null,
    IReadOnlyList<DialogDefinition>? Dialogs = null,
    string? Initial = null,
    ValidatorRules? Validator = null,
    string? Style = null,
    ChoiceWriting? ChoiceOptions = null);

/// <summary>One thing that a step does. The last of a step's operations tells how it ends; without one it waits.</summary>
internal sealed record Operation(
    string? Say = null,
    bool Keep = false,
    Question? Ask = null,
    string? Begin = null,
    string? Replace = null,
    string? Options = null,
    bool Next = false,
    JsonElement? End = null,
    string? Cancel = null);

/// <param name="Choices">Texts, or objects with a value and synonyms.</param>
internal sealed record Question(string Id, string? Text = null, string? Retry = null, IReadOnlyList<JsonElement>? Choices = null, string? Style = null);

/// <summary>Bounds of a number, or of a text's length; what to say about others.</summary>
internal sealed record ValidatorRules(int Min, int Max, string? Says = null);

internal sealed record ChoiceWriting(string? InlineSeparator = null, string? InlineOr = null, string? InlineOrMore = null, bool? IncludeNumbers = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Scenario))]
internal sealed partial class ScenarioJson : JsonSerializerContext;
