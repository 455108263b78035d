using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Unit.BotBuilder;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Fields_that_no_member_knows_survive_at_every_level()
    {
        const string json = """
            {"type":"message","id":"a1","from":{"id":"u","givenName":"Aïcha"},"conversation":{"id":"c","region":{"code":"fr"}},"recipient":{"id":"b","flags":[1,2]},"text":"¿Qué tal?","attachments":[{"contentType":"image/png","contentUrl":"https://example.org/a.png","width":3}],"entities":[{"type":"clientInfo","locale":"fr","nested":{"a":[null,true]}}],"channelData":{"clientActivityID":"x"},"somethingNew":{"n":12345678901234567890}}
            """;

        Assert.Equal(json, Text(Read(json)));
    }

    [Fact]
    public void What_is_null_is_left_out()
    {
        Assert.Equal("""{"type":"typing"}""", Text(new Activity(ActivityTypes.Typing)));
    }

    [Theory]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-23T09:00:00.0000000Z")]
    [InlineData("2026-11-23T10:00:00.5+01:00", "2026-11-23T09:00:00.5000000Z")]
    [InlineData("2026-11-23T09:00:00", "2026-11-23T09:00:00.0000000Z")]
    public void A_timestamp_is_written_in_utc_with_seven_decimals(string read, string written)
    {
        var activity = Read($$"""{"timestamp":"{{read}}"}""");

        Assert.Equal($$"""{"timestamp":"{{written}}"}""", Text(activity));
    }

    [Fact]
    public void A_local_timestamp_keeps_its_offset()
    {
        const string json = """{"localTimestamp":"2026-11-23T10:00:00.0000000+01:00"}""";

        var activity = Read(json);

        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal(json, Text(activity));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} x")]
    [InlineData("{\"text\":5}")]
    [InlineData("{\"from\":[]}")]
    [InlineData("{\"from\":{\"id\":{}}}")]
    [InlineData("{\"entities\":[3]}")]
    [InlineData("{\"entities\":[{\"type\":3}]}")]
    [InlineData("{\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"timestamp\":\"0001-01-01T00:00:00+14:00\"}")]
    [InlineData("{\"timestamp\":5}")]
    [InlineData("{\"suggestedActions\":{\"actions\":{}}}")]
    public void What_is_no_activity_is_a_JsonException_and_nothing_else(string json)
    {
        Assert.ThrowsAny<JsonException>(() => Read(json));
    }

    [Fact]
    public void An_exception_says_where()
    {
        var exception = Assert.ThrowsAny<JsonException>(() => Read("""{"type":"message","attachments":[{},{"name":{}}]}"""));

        Assert.Equal("$.attachments[1].name", exception.Path);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var json = $$"""{"channelData":{{string.Concat(Enumerable.Repeat("[", 100_000))}}""";

        Assert.ThrowsAny<JsonException>(() => Read(json));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        Assert.ThrowsAny<JsonException>(() => ActivityJson.Read([.. "{\"channelData\":\""u8, 0xFF, .. "\"}"u8]));
    }

    [Fact]
    public void Half_an_emoji_does_not_stop_a_message()
    {
        var activity = Read("""{"text":"ok \ud83d","channelData":{"a\udc00":"\\ud83d \ud83d\u0041"},"name":"\ud83d\ude00"}""");

        Assert.Equal("ok \uFFFD", activity.Text);
        Assert.Equal("😀", activity.Name);
        Assert.Equal("{\"text\":\"ok \uFFFD\",\"channelData\":{\"a\uFFFD\":\"\\\\ud83d \uFFFDA\"},\"name\":\"😀\"}", Normal(Text(activity)));
    }

    [Fact]
    public void Names_of_fields_are_read_in_any_case()
    {
        Assert.Equal("bonjour", Read("""{"Text":"bonjour"}""").Text);
    }

    [Fact]
    public void An_entity_set_in_code_is_written_with_its_own_members()
    {
        var activity = new Activity { Entities = [new Mention { Text = "<at>bot</at>", Mentioned = new ChannelAccount("b", "bot") }] };

        Assert.Equal("""{"entities":[{"mentioned":{"id":"b","name":"bot"},"text":"<at>bot</at>","type":"mention"}]}""", Text(activity));
        Assert.Equal("b", Read(Text(activity)).GetMentions().Single().Mentioned.Id);
    }

    [Fact]
    public void A_card_set_in_code_is_written_as_the_protocol_says()
    {
        var activity = new Activity { Attachments = [new HeroCard { Title = "Carte", Buttons = [new CardAction { Title = "Oui", Value = "Oui" }] }.ToAttachment()] };

        Assert.Equal("""{"attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Carte","buttons":[{"title":"Oui","value":"Oui"}]}}]}""", Text(activity));
    }

    [Fact]
    public void Any_object_may_be_a_value()
    {
        Assert.Equal("""{"value":{"Answer":42}}""", Text(new Activity { Value = new { Answer = 42 } }));
        Assert.Equal("""{"value":"oui"}""", Text(new Activity { Value = "oui" }));
        Assert.Equal("""{"value":200}""", Text(new Activity { Value = 200 }));
        Assert.Equal("""{"type":"invokeResponse","value":{"Status":200}}""", Text(new Activity("invokeResponse") { Value = new InvokeResponse { Status = 200 } }));
    }

    private static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json));

    private static string Text(Activity activity) => Encoding.UTF8.GetString(ActivityJson.Write(activity));

    private static string Normal(string json) => json.Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal);
}
