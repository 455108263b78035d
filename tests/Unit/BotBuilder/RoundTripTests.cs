using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Unit.BotBuilder;

public sealed class RoundTripTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.String[Gen.Char["aéñ€😀\"\\\n<>&\u2028"], 0, 20]).Select(Valid);

    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Select(Gen.Long[0, new DateTime(2100, 1, 1).Ticks], Gen.Int[-14, 14], (ticks, hours) => new DateTimeOffset(ticks + TimeSpan.TicksPerDay, TimeSpan.FromHours(hours)));

    private static readonly Gen<JsonElement> Json = Gen.OneOf(
        Texts.Select(text => JsonSerializer.SerializeToElement(text)),
        Gen.Long.Select(number => JsonSerializer.SerializeToElement(number)),
        Gen.Double.Where(double.IsFinite).Select(number => JsonSerializer.SerializeToElement(number)),
        Gen.Dictionary(Texts, Texts)[0, 3].Select(map => JsonSerializer.SerializeToElement(map)));

    private static readonly Gen<JsonElement> JsonOrNull = Gen.OneOf(Json, Gen.Const(JsonSerializer.SerializeToElement<object?>(null)));

    // A name of our own in the middle of the unknown ones would be a known one.
    private static readonly Gen<Dictionary<string, JsonElement>> Unknown = Gen.Dictionary(Texts.Select(name => $"x{name}"), JsonOrNull)[1, 4];

    private static readonly Gen<ChannelAccount> Accounts = Gen.Select(Texts, Texts, Unknown, (id, name, unknown) => new ChannelAccount(id, name) { Properties = unknown });

    private static readonly Gen<Entity> Entities = Gen.Select(Texts, Unknown, (type, unknown) => new Entity(type) { Properties = unknown });

    private static readonly Gen<Attachment> Attachments = Gen.Select(Texts, Json, Unknown, (name, content, unknown) => new Attachment(name, content: content) { Properties = unknown });

    private static readonly Gen<Activity> Activities = Gen.Select(
        Gen.Select(Texts, Texts, Instants),
        Gen.Select(Accounts, Accounts, Unknown),
        Gen.Select(Entities.List[0, 3], Attachments.List[0, 3], Json),
        (head, people, body) => new Activity(ActivityTypes.Message)
        {
            Id = head.Item1,
            Text = head.Item2,
            Timestamp = head.Item3,
            LocalTimestamp = head.Item3,
            From = people.Item1,
            Recipient = people.Item2,
            Properties = people.Item3,
            Conversation = new ConversationAccount(id: head.Item1) { Properties = people.Item3 },
            Entities = body.Item1,
            Attachments = body.Item2,
            ChannelData = body.Item3,
        });

    private static readonly Gen<object> Primitives = Gen.OneOf(
        Texts.Select(value => (object)value),
        Gen.Bool.Select(value => (object)value),
        Gen.Int.Select(value => (object)value),
        Gen.Long.Select(value => (object)value),
        Gen.Double.Select(value => (object)value),
        Gen.Float.Select(value => (object)value),
        Gen.Decimal.Select(value => (object)value),
        Instants.Select(value => (object)value),
        Gen.Guid.Select(value => (object)value));

    private static readonly Gen<Dictionary<string, object>> States = Gen.Recursive<Dictionary<string, object>>((depth, state) =>
        Gen.Dictionary(
            Gen.OneOf(Texts, Gen.Const("$"), Gen.Const("v")),
            depth > 3 ? Primitives : Gen.OneOf(Primitives, Primitives.List[0, 3].Select(value => (object)value), state.Select(value => (object)value)))[0, 5]);

    [Fact]
    public void An_activity_that_was_written_and_read_is_the_same()
    {
        Activities.Sample(activity =>
        {
            var json = ActivityJson.Write(activity);
            var read = ActivityJson.Read(json);

            Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(ActivityJson.Write(read)));
            Assert.Equal(activity.Text, read.Text);
            Assert.Equal(activity.Timestamp, read.Timestamp);
            Assert.Equal(activity.LocalTimestamp!.Value.Offset, read.LocalTimestamp!.Value.Offset);
            Assert.Equal(activity.Properties.Keys.Order(StringComparer.Ordinal), read.Properties.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(activity.Entities, read.Entities);
        });
    }

    [Fact]
    public void A_state_that_was_written_and_read_is_the_same()
    {
        States.Sample(state => Assert.Equivalent(Flat(state), Flat((Dictionary<string, object>)StateJson.Read(StateJson.Write(state))), strict: true));
    }

    [Fact]
    public void Any_bytes_are_an_activity_or_a_JsonException()
    {
        Gen.Select(Activities, Gen.Int[0, 400], Gen.Byte).Sample((activity, at, garbage) =>
        {
            var json = ActivityJson.Write(activity);
            json[at % json.Length] = garbage;
            try
            {
                // What could be read can be written, too.
                ActivityJson.Write(ActivityJson.Read(json));
            }
            catch (JsonException)
            {
                // That is what a channel answers with "bad request".
            }
        });
    }

    private static List<(string Path, Type? Type, object? Value)> Flat(object? value, string path = "") => value switch
    {
        Dictionary<string, object> map => map.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => Flat(field.Value, $"{path}/{field.Key}")).ToList(),
        List<object> list => list.SelectMany((item, index) => Flat(item, $"{path}/{index}")).ToList(),
        _ => [(path, value?.GetType(), value)],
    };

    // Half a surrogate pair is no text.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
