using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using StudentHealth.Tests.Support;
using static StudentHealth.Service.DirectLine.DirectLineFixture;

namespace StudentHealth.Service.DirectLine;

[Collection(nameof(DirectLineServer))]
public sealed class PostTests(DirectLineFixture direct)
{
    [Fact]
    public async Task A_message_comes_back_as_the_tokens_users_whatever_the_sender_wrote()
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret, "dl_alice");
        await client.StartAsync();

        var echo = await EchoAsync(client, """
            {"type":"message","id":"mine","timestamp":"2001-01-01T00:00:00Z","from":{"id":"bot","name":"Alice","role":"bot"},
             "conversation":{"id":"elsewhere"},"recipient":{"id":"eve"},"channelId":"emulator","serviceUrl":"https://evil.example","text":"Bonjour"}
            """);

        Assert.Equal("dl_alice", (string?)echo["from"]!["id"]);
        Assert.Equal("user", (string?)echo["from"]!["role"]);
        Assert.Equal("Alice", (string?)echo["from"]!["name"]);
        Assert.Equal(client.ConversationId, (string?)echo["conversation"]!["id"]);
        Assert.Equal("bot", (string?)echo["recipient"]!["id"]);
        Assert.Equal("directline", (string?)echo["channelId"]);
        Assert.Equal(direct.Server.Address.ToString(), (string?)echo["serviceUrl"]);
        Assert.NotEqual("mine", (string?)echo["id"]);
        Assert.StartsWith("20", (string?)echo["timestamp"], StringComparison.Ordinal);
        Assert.DoesNotContain("2001", (string?)echo["timestamp"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_client_said_beside_the_text_is_kept_as_it_is()
    {
        var client = await direct.Server.OpenTalkAsync();

        var echo = await EchoAsync(client, """
            {"type":"message","text":"Bonjour é","textFormat":"plain","locale":"fr-FR","localTimestamp":"2026-11-23T10:00:00+01:00",
             "channelData":{"clientActivityID":"abc123","clientTimestamp":"2026-11-23T09:00:00Z","deep":{"list":[1,2.50,null,true]}},
             "entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsListening":true}],"somethingNew":{"a":[1]}}
            """);

        Assert.Equal("Bonjour é", (string?)echo["text"]);
        Assert.Equal("abc123", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal("""{"list":[1,2.50,null,true]}""", echo["channelData"]!["deep"]!.ToJsonString());
        Assert.True((bool)echo["entities"]![0]!["requiresBotState"]!);
        Assert.Equal("""{"a":[1]}""", echo["somethingNew"]!.ToJsonString());
    }

    [Fact]
    public async Task The_same_client_id_again_is_the_same_message_again()
    {
        var client = await direct.Server.OpenTalkAsync();
        var message = JsonNode.Parse("""{"type":"message","text":"Bonjour","channelData":{"clientActivityID":"1850578006084"}}""")!;

        var first = await client.PostAsync(message);
        var second = await client.PostAsync(message.DeepClone());

        Assert.Equal(first, second);
        await client.ReadReplyAsync(first);
        await client.ReadNewAsync();
        Assert.Single(client.Seen, static activity => (string?)activity["text"] == "Bonjour" && (string?)activity["from"]!["role"] == "user");
    }

    [Fact]
    public async Task Numbers_that_identify_a_person_are_masked_wherever_they_stand()
    {
        var client = await direct.Server.OpenTalkAsync();
        const string Nir = "1 85 05 78 006 084 91";
        const string Iban = "FR7630006000011234567890189";

        var echo = await EchoAsync(client, $$"""
            {"type":"message","text":"Mon numéro: {{Nir}}","from":{"id":"x","name":"{{Nir}}"},"value":{"iban":"{{Iban}}"},
             "channelData":{"postBack":false,"note":["{{Nir}}"]},"entities":[{"type":"x","said":"{{Iban}}"}],"other":"{{Nir}}"}
            """);

        Assert.Contains("Mon numéro: •", (string?)echo["text"], StringComparison.Ordinal);
        foreach (var part in new[] { "084", "30006" })
        {
            Assert.DoesNotContain(part, echo.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Control_characters_are_dropped_and_line_breaks_stay()
    {
        var client = await direct.Server.OpenTalkAsync();

        var echo = await EchoAsync(client, """{"type":"message","text":"a\u0000b\u001b[31mc\u0007\r\n\td\u0085\u007f"}""");

        Assert.Equal("ab[31mc\n\td", (string?)echo["text"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n")]
    public async Task An_empty_message_is_taken_and_answered(string text)
    {
        var client = await direct.Server.OpenTalkAsync();

        Assert.NotEmpty(await client.AskAsync(text));
    }

    [Fact]
    public async Task A_message_without_text_is_taken_and_answered()
    {
        var client = await direct.Server.OpenTalkAsync();

        Assert.NotEmpty(await client.ReadReplyAsync(await client.PostAsync(new JsonObject { ["type"] = "message" })));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_taken_and_answered()
    {
        var client = await direct.Server.OpenTalkAsync();

        Assert.NotEmpty(await client.AskAsync(string.Concat(Enumerable.Repeat("Où est mon dossier ? ", 500))));
    }

    [Fact]
    public async Task A_message_with_an_attachment_is_taken_and_answered()
    {
        var client = await direct.Server.OpenTalkAsync();

        var id = await client.PostAsync(JsonNode.Parse(
            """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,AAAA","name":"a.png"}]}""")!);

        Assert.NotEmpty(await client.ReadReplyAsync(id));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    [InlineData("handoff")]
    [InlineData("invoke")]
    [InlineData("somethingNew")]
    public async Task An_activity_of_another_type_is_taken_and_shown_to_nobody(string type)
    {
        var client = await direct.Server.OpenTalkAsync();

        var id = await client.PostAsync(new JsonObject { ["type"] = type, ["name"] = "x", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "eve" }) });
        await client.AskAsync("Bonjour");

        Assert.DoesNotContain(client.Seen, activity => (string?)activity["id"] == id || (string?)activity["replyToId"] == id);
    }

    [Fact]
    public async Task An_event_is_echoed_for_Web_Chat_to_see_that_it_was_sent()
    {
        var client = await direct.Server.OpenTalkAsync();

        var id = await client.PostAsync(JsonNode.Parse("""{"type":"event","name":"webchat/join","value":{"language":"fr-FR"},"channelData":{"clientActivityID":"e1"}}""")!);
        await client.ReadNewAsync();

        Assert.Contains(client.Seen, activity => (string?)activity["id"] == id && (string?)activity["type"] == "event");
    }

    [Fact]
    public async Task The_echo_comes_before_the_reply_and_times_only_increase()
    {
        var client = await direct.Server.OpenTalkAsync();
        for (var i = 0; i < 5; i++)
        {
            await client.AskAsync($"Question {i}");
        }

        await client.ReadNewAsync();
        var times = client.Seen.Select(static activity => (string)activity["timestamp"]!).ToList();
        Assert.Equal(times.Distinct().Order(StringComparer.Ordinal), times);
        foreach (var reply in client.Seen.Where(static activity => activity.ContainsKey("replyToId")))
        {
            var asked = client.Seen.ToList().FindIndex(activity => (string?)activity["id"] == (string?)reply["replyToId"]);
            Assert.InRange(asked, 0, client.Seen.ToList().IndexOf(reply) - 1);
        }
    }

    [Fact]
    public async Task A_file_is_refused_without_ending_the_chat()
    {
        var client = await direct.Server.OpenTalkAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"type":"message"}""", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob" },
            { new ByteArrayContent([1, 2, 3]), "file", "a.png" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{client.ConversationId}/upload?userId=x") { Content = form };
        request.Headers.Authorization = new("Bearer", client.Token);

        using var answer = await direct.Http.SendAsync(request);

        await RefusedAsync(answer, HttpStatusCode.UnsupportedMediaType, "NotSupported");
        Assert.NotEmpty(await client.AskAsync("Bonjour"));
    }

    private static async Task<JsonObject> EchoAsync(DirectLineClient client, string activity)
    {
        var id = await client.PostAsync(JsonNode.Parse(activity)!);
        await client.ReadReplyAsync(id);
        return client.Seen.Single(seen => (string?)seen["id"] == id);
    }
}
