using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Unit.BotBuilder;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/mine", true)]
    [InlineData("messages", false)]
    [InlineData("message-mine", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void A_subtype_is_of_its_type(string? type, bool isMessage)
    {
        Assert.Equal(isMessage, new Activity { Type = type }.AsMessageActivity() is not null);
    }

    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        var reply = Incoming().CreateReply("bonjour");

        Assert.Equal(("message", "bonjour", "in"), (reply.Type, reply.Text, reply.ReplyToId));
        Assert.Equal(("bot", "user", "c"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(("directline", "https://example.org", "fr"), (reply.ChannelId, reply.ServiceUrl, reply.Locale));
        Assert.Equal("es", Incoming().CreateReply(locale: "es").Locale);
        Assert.Equal("", Incoming().CreateReply().Text);
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "in")]
    public void Nothing_replies_to_the_update_that_opens_a_web_chat(string channel, string? replyToId)
    {
        var update = Incoming();
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(replyToId, update.CreateReply().ReplyToId);
        Assert.Equal(replyToId, update.CreateTrace("t").ReplyToId is null ? null : "in");
        Assert.Equal(replyToId, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value()
    {
        Assert.Equal("String", Incoming().CreateTrace("t", "v").ValueType);
        Assert.Equal("mine", Incoming().CreateTrace("t", "v", "mine").ValueType);
        Assert.Null(Incoming().CreateTrace("t").ValueType);
    }

    [Fact]
    public void A_reference_applied_to_an_incoming_activity_makes_the_user_its_sender()
    {
        var reference = Incoming().GetConversationReference();

        var incoming = new Activity { Id = "old", Locale = "en" }.ApplyConversationReference(reference, isIncoming: true);
        var outgoing = new Activity { Id = "old", Locale = "en" }.ApplyConversationReference(reference);

        Assert.Equal(("user", "bot", "in", null), (incoming.From.Id, incoming.Recipient.Id, incoming.Id, incoming.ReplyToId));
        Assert.Equal(("bot", "user", "old", "in"), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.Id, outgoing.ReplyToId));
        Assert.Equal("fr", outgoing.Locale);
    }

    [Fact]
    public void A_reference_without_a_locale_leaves_the_activitys()
    {
        Assert.Equal("en", new Activity { Locale = "en" }.ApplyConversationReference(new ConversationReference()).Locale);
    }

    [Fact]
    public void Text_summary_attachments_and_channel_data_are_content()
    {
        Assert.False(new Activity { Text = " ", Attachments = [] }.HasContent());
        Assert.True(new Activity { Text = "x" }.HasContent());
        Assert.True(new Activity { Summary = "x" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    [Theory]
    [InlineData("""{"text":"<at>Bot</at> bonjour","recipient":{"id":"b"},"entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"b"}}]}""")]
    [InlineData("""{"text":"<AT>Bot</at> bonjour","recipient":{"id":"b"},"entities":[{"type":"Mention","mentioned":{"id":"b","name":"Bot"}}]}""")]
    public void A_mention_of_the_bot_is_taken_out_of_the_text(string json)
    {
        var activity = ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("bonjour", activity.RemoveRecipientMention());
        Assert.Equal("bonjour", activity.Text);
    }

    [Fact]
    public void An_activity_without_entities_mentions_nobody()
    {
        Assert.Empty(new Activity().GetMentions());
    }

    [Fact]
    public void Channel_data_are_read_as_a_type_from_json_or_as_they_were_set()
    {
        var fromJson = ActivityJson.Read("""{"channelData":{"clientActivityID":"x"}}"""u8);

        Assert.Equal("x", fromJson.GetChannelData<Channel>().ClientActivityId);
        Assert.True(fromJson.TryGetChannelData<Channel>(out var channel));
        Assert.Equal("x", channel.ClientActivityId);

        var set = new Activity { ChannelData = new Channel { ClientActivityId = "y" } };
        Assert.Equal("y", set.GetChannelData<Channel>().ClientActivityId);

        Assert.Null(new Activity().GetChannelData<Channel>());
        Assert.False(new Activity().TryGetChannelData<Channel>(out _));
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<Channel>(out _));
        Assert.False(ActivityJson.Read("""{"channelData":[1]}"""u8).TryGetChannelData<Channel>(out _));
        Assert.Throws<InvalidCastException>(() => new Activity { ChannelData = "text" }.GetChannelData<Channel>());
    }

    [Fact]
    public void Entities_are_equal_if_their_json_is()
    {
        var one = new Entity();
        one.SetAs(new Mention { Text = "x" });

        Assert.Equal("mention", one.Type);
        Assert.Equal("x", one.GetAs<Mention>().Text);
        Assert.True(one.Equals(one.GetAs<Entity>()));
        Assert.False(one.Equals(new Entity("mention")));
        Assert.False(one.Equals((object)new Mention { Text = "x" }));
        Assert.Equal(one.GetHashCode(), one.GetAs<Entity>().GetHashCode());
    }

    [Theory]
    [InlineData("https://example.org", false)]
    [InlineData("HTTP://example.org", false)]
    [InlineData("urn:botframework:WebSocket:wss://example.org", true)]
    [InlineData(null, false)]
    public void A_streaming_connection_is_one_that_is_no_web_address(string? serviceUrl, bool streaming)
    {
        Assert.Equal(streaming, new Activity { ServiceUrl = serviceUrl }.IsFromStreamingConnection());
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "in",
        ChannelId = "directline",
        ServiceUrl = "https://example.org",
        Locale = "fr",
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c"),
    };

    internal sealed class Channel
    {
        [System.Text.Json.Serialization.JsonPropertyName("clientActivityID")]
        public string? ClientActivityId { get; set; }
    }
}
