using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.BotBuilder;

public sealed class MessagesTests
{
    [Fact]
    public void Empty_text_and_speech_are_none()
    {
        var message = MessageFactory.Text(" ", "");

        Assert.Null(message.Text);
        Assert.Null(message.Speak);
        Assert.Equal("acceptingInput", message.InputHint);
    }

    [Fact]
    public void Suggested_texts_are_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["oui", "non"], "Alors ?", null, "expectingInput", ["user"]);

        Assert.Equal(("Alors ?", "expectingInput"), (message.Text, message.InputHint));
        Assert.Equal([("imBack", "oui", "oui"), ("imBack", "non", "non")], message.SuggestedActions.Actions.Select(action => (action.Type, action.Title, (string)action.Value)));
        Assert.Equal(["user"], message.SuggestedActions.To);
    }

    [Fact]
    public void Attachments_have_a_layout()
    {
        Assert.Equal(("list", 1), Shape(MessageFactory.Attachment(new Attachment())));
        Assert.Equal(("list", 2), Shape(MessageFactory.Attachment([new Attachment(), new Attachment()])));
        Assert.Equal(("carousel", 2), Shape(MessageFactory.Carousel([new Attachment(), new Attachment()])));
        var url = MessageFactory.ContentUrl("https://example.org/a.png", "image/png").Attachments.Single();
        Assert.Equal(("https://example.org/a.png", "image/png", ""), (url.ContentUrl, url.ContentType, url.Name));

        static (string, int) Shape(IMessageActivity message) => (message.AttachmentLayout, message.Attachments.Count);
    }

    [Fact]
    public void Null_is_nothing_to_say()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(" ", "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://example.org", " "));
    }

    [Theory]
    [InlineData("abcdef", 0, "...")]
    [InlineData("abcdef", 3, "abc...")]
    [InlineData("abc", 3, "abc")]
    [InlineData(null, 3, "")]
    public void A_long_text_is_cut(string? text, int length, string cut)
    {
        Assert.Equal(cut, StringUtils.Ellipsis(text, length));
        Assert.Equal(cut, StringUtils.Ellipsis(new StringBuilder(text), length).ToString());
    }

    [Fact]
    public void What_was_cut_off_still_tells_texts_apart()
    {
        Assert.NotEqual(StringUtils.EllipsisHash("abcdef", 3), StringUtils.EllipsisHash("abcdeg", 3));
        Assert.Equal("abc..." + StringUtils.Hash("abcdef"), StringUtils.EllipsisHash("abcdef", 3));
        Assert.Equal(StringUtils.EllipsisHash("abcdef", 3), StringUtils.EllipsisHash(new StringBuilder("abcdef"), 3).ToString());
        Assert.Equal("abc", StringUtils.EllipsisHash("abc", 3));
    }

    [Fact]
    public void A_handoff_carries_its_context_and_the_transcript()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)
        {
            Id = "in",
            ChannelId = "test",
            From = new ChannelAccount("user"),
            Conversation = new ConversationAccount(id: "c"),
        });

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "css" }, new Transcript([MessageFactory.Text("bonjour")]));

        Assert.Equal(("event", "handoff.initiate", "user", "in"), (handoff.Type, handoff.Name, handoff.From.Id, handoff.ReplyToId));
        Assert.Equal("c", handoff.RelatesTo.Conversation.Id);
        Assert.Equal("css", ((JsonElement)handoff.Value).GetProperty("Skill").GetString());
        Assert.Equal("Transcript", handoff.Attachments.Single().Name);
    }

    [Fact]
    public void A_handoff_has_a_status()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c"), "failed", "timed out");

        Assert.Equal("handoff.status", status.Name);
        Assert.Equal("""{"state":"failed","message":"timed out"}""", ((JsonElement)status.Value).GetRawText());
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null, "failed"));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null, "x"));
    }
}
