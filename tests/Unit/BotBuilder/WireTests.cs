using System.Buffers;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using StudentHealth.Dialogs.Wire;

namespace StudentHealth.Unit.BotBuilder;

public sealed partial class WireTests
{
    [Fact]
    public void Typed_content_goes_into_an_entity_and_comes_out()
    {
        var entity = ContentWire.ToEntity("https://schema.org/Message", new Content("a", 1), ContentJson.Default.Content);

        var read = ActivityWire.Read(ActivityWire.Write(new Activity { Entities = [entity] })).Entities.Single();

        Assert.Equal("https://schema.org/Message", read.Type);
        Assert.Equal(new Content("a", 1), ContentWire.ReadEntity(read, ContentJson.Default.Content));
        Assert.Equal(new Content("a", 1), ContentWire.ReadEntity(entity, ContentJson.Default.Content));
    }

    [Fact]
    public void Typed_content_goes_into_a_value_and_comes_out()
    {
        var value = ContentWire.ToValue(new Content("a", 1), ContentJson.Default.Content);

        Assert.Equal(new Content("a", 1), ContentWire.ReadValue(value, ContentJson.Default.Content));
        Assert.Equal(new Content("a", 1), ContentWire.ReadValue(ActivityWire.Read(ActivityWire.Write(new Activity { Value = value })).Value, ContentJson.Default.Content));
        Assert.Equal(new Content("b", 2), ContentWire.ReadValue(new Content("b", 2), ContentJson.Default.Content));
        Assert.Equal(new Content("c", 3), ContentWire.ReadValue(new Dictionary<string, object> { ["name"] = "c", ["count"] = 3 }, ContentJson.Default.Content));
    }

    [Theory]
    [InlineData("""{"value":"text"}""")]
    [InlineData("""{"value":[1]}""")]
    [InlineData("""{"value":{"name":{}}}""")]
    [InlineData("{}")]
    public void A_value_that_does_not_fit_is_no_content(string json)
    {
        Assert.Null(ContentWire.ReadValue(ActivityWire.Read(Encoding.UTF8.GetBytes(json)).Value, ContentJson.Default.Content));
    }

    [Fact]
    public void An_activity_is_written_the_same_into_a_buffer()
    {
        var activity = new Activity(ActivityTypes.Message) { Text = "élan" };
        var buffer = new ArrayBufferWriter<byte>();

        ActivityWire.Write(buffer, activity);

        Assert.Equal(ActivityWire.Write(activity), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_state_item_comes_back_with_its_registered_types()
    {
        StateWire.Register("wiretest.content", ContentJson.Default.Content);

        var back = (Dictionary<string, object>)StateWire.Read(StateWire.Write(new Dictionary<string, object> { ["c"] = new Content("a", 1) }));

        Assert.Equal(new Content("a", 1), back["c"]);
    }

    internal sealed record Content(string Name, int Count);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Content))]
    private sealed partial class ContentJson : JsonSerializerContext;
}
