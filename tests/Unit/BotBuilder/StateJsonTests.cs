using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Unit.BotBuilder;

public sealed partial class StateJsonTests
{
    public static TheoryData<object> Values() => new()
    {
        "texte",
        "",
        true,
        1,
        -1,
        int.MaxValue,
        1L,
        long.MinValue,
        2.0,
        0.1,
        1e300,
        double.NaN,
        double.NegativeInfinity,
        1.5f,
        12.34m,
        'é',
        (byte)3,
        Guid.Parse("7f1d2c3b-0000-4000-8000-000000000001"),
        new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc),
        new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Unspecified),
        new DateTimeOffset(2026, 11, 23, 9, 0, 0, 1, TimeSpan.FromHours(1)),
        new DateOnly(2026, 11, 23),
        new TimeOnly(9, 30),
        TimeSpan.FromMinutes(1.5),
        new[] { 1, 2 },
        new object[] { 1, "deux", 3.0, null! },
        new List<object> { 1, 2L, new List<object>() },
        new List<string> { "a", null!, "c" },
        new List<DateTimeOffset> { new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) },
        new Dictionary<string, int> { ["a"] = 1 },
        new Dictionary<string, object> { ["a"] = 1, ["b"] = new Dictionary<string, object> { ["c"] = 2L } },
        new Dictionary<string, object> { ["$"] = "long", ["v"] = "a trap" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_comes_back_as_it_was(object value)
    {
        var back = StateJson.Read(StateJson.Write(new Dictionary<string, object> { ["x"] = value }));

        var map = Assert.IsType<Dictionary<string, object>>(back);
        Assert.Equal(value.GetType(), map["x"].GetType());
        Assert.Equal(value, map["x"]);
    }

    [Fact]
    public void Common_values_are_plain_json()
    {
        var state = new Dictionary<string, object> { ["text"] = "é", ["int"] = 1, ["double"] = 1.0, ["none"] = null!, ["list"] = new List<object> { true } };

        Assert.Equal("""{"text":"é","int":1,"double":1.0,"none":null,"list":[true]}""", Encoding.UTF8.GetString(StateJson.Write(state)));
    }

    [Fact]
    public void A_registered_type_is_stored_under_its_short_name()
    {
        StateJson.Register("test.answers", TestContext.Default.Answers);

        var json = StateJson.Write(new Dictionary<string, object> { ["a"] = new Answers("mardi", 3), ["all"] = new List<Answers> { new("jeudi", 1) } });

        Assert.Equal("""{"a":{"$":"test.answers","v":{"day":"mardi","count":3}},"all":{"$":"list:test.answers","v":[{"day":"jeudi","count":1}]}}""", Encoding.UTF8.GetString(json));
        var back = (Dictionary<string, object>)StateJson.Read(json);
        Assert.Equal(new Answers("mardi", 3), back["a"]);
        Assert.Equal([new Answers("jeudi", 1)], Assert.IsType<List<Answers>>(back["all"]));
    }

    [Fact]
    public void A_type_can_be_registered_twice_but_not_under_two_names()
    {
        StateJson.Register("test.twice", TestContext.Default.Twice);
        StateJson.Register("test.twice", TestContext.Default.Twice);

        Assert.Throws<InvalidOperationException>(() => StateJson.Register("test.thrice", TestContext.Default.Twice));
        Assert.Throws<InvalidOperationException>(() => StateJson.Register("test.twice", TestContext.Default.Stranger));
    }

    [Fact]
    public void An_unregistered_type_is_named_and_the_way_out_said()
    {
        var exception = Assert.ThrowsAny<InvalidOperationException>(() => StateJson.Write(new Dictionary<string, object> { ["x"] = new Stranger("y") }));

        Assert.Contains(nameof(Stranger), exception.Message, StringComparison.Ordinal);
        Assert.Contains("StateWire.Register", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_name_that_nobody_registered_is_named()
    {
        var exception = Assert.ThrowsAny<InvalidOperationException>(() => StateJson.Read("""{"x":{"$":"gone.type","v":{}}}"""u8));

        Assert.Contains("gone.type", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_the_memory_storage_mean_nothing_in_stored_state()
    {
        var json = StateJson.WriteInMemory(new Stranger("x"));

        Assert.Equal(new Stranger("x"), StateJson.ReadInMemory(json));
        Assert.ThrowsAny<InvalidOperationException>(() => StateJson.Read(json));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":12345678901}")]
    [InlineData("{\"$\":\"long\"}")]
    [InlineData("{\"$\":\"list:int\",\"v\":{}}")]
    [InlineData("{\"$\":\"map:int\",\"v\":[]}")]
    [InlineData("{\"$\":\"guid\",\"v\":\"x\"}")]
    [InlineData("{\"$\":5,\"v\":1}")]
    [InlineData("{\"$\":\"map\",\"v\":5}")]
    [InlineData("{\"$\":\"long\",\"v\":5,\"w\":6}")]
    [InlineData("{\"$\":\"dialogs\",\"v\":[{\"id\":5}]}")]
    [InlineData("{\"$\":\"dialogs\",\"v\":[{\"state\":[]}]}")]
    [InlineData("1 2")]
    public void What_is_no_state_is_a_JsonException(string json)
    {
        Assert.ThrowsAny<JsonException>(() => StateJson.Read(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void An_activity_in_state_keeps_all_it_has()
    {
        var activity = ActivityJson.Read("""{"type":"message","text":"a","value":{"b":[1.0]},"unknown":1}"""u8);

        var back = Assert.IsType<Activity>(StateJson.Read(StateJson.Write(activity)));

        Assert.Equal(ActivityJson.Write(activity), ActivityJson.Write(back));
    }

    internal sealed record Answers(string Day, int Count);

    internal sealed record Twice(string Name);

    internal sealed record Stranger(string Name);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Answers))]
    [JsonSerializable(typeof(Twice))]
    [JsonSerializable(typeof(Stranger))]
    private sealed partial class TestContext : JsonSerializerContext;
}
