using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudentHealth.Unit.Dialogs.Differential;

/// <summary>What a bot says on our dialogs is what it says on the framework's own, in JavaScript.</summary>
public sealed class SameAsJavaScriptTests(JavaScriptFramework javaScript) : IClassFixture<JavaScriptFramework>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Scenarios => [.. JavaScriptFramework.Scenarios];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_conversation_goes_as_it_goes_in_JavaScript(string scenario)
    {
        var ours = await ScenarioPlay.RunAsync(Scenario.Parse(JavaScriptFramework.Read(scenario)));

        Assert.Equal(Text(javaScript.Played(scenario)), Text(ours));
    }

    private static string Text(JsonArray turns) => string.Join('\n', turns.Select(turn => Sorted(turn!.AsObject()).ToJsonString(Readable)));

    private static JsonObject Sorted(JsonObject turn) => new(
        turn.Where(field => field.Value is not null)
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
}
