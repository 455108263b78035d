using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public Task A_text_is_asked_until_the_validator_accepts_it() =>
        Asking(new TextPrompt("ask", (context, _) => Task.FromResult(context.Recognized.Value.Length > 3 || context.AttemptCount == 3)), "Name?", "Longer?").On()
            .Send("hi").AssertReply("Name?")
            .Send("Bo").AssertReply("Longer?")
            .Send("Al").AssertReply("Longer?")
            .Send("Ed").AssertReply("end: Ed")
            .StartTestAsync();

    [Fact]
    public Task A_validator_that_speaks_keeps_the_prompt_from_asking_again() =>
        Asking(new TextPrompt("ask", async (context, token) =>
        {
            await context.Context.SendActivityAsync("not that one", cancellationToken: token);
            return false;
        }), "Name?", "Again?").On()
            .Send("hi").AssertReply("Name?")
            .Send("Bo").AssertReply("not that one").AssertNoReply("the validator has spoken", 50)
            .StartTestAsync();

    [Fact]
    public Task A_prompt_expects_input_and_says_so() =>
        Asking(new TextPrompt("ask"), "Name?").On()
            .Send("hi").AssertReply(activity => Assert.Equal(InputHints.ExpectingInput, activity.AsMessageActivity().InputHint))
            .StartTestAsync();

    [Fact]
    public Task What_is_no_message_is_no_answer() =>
        Asking(new TextPrompt("ask"), "Name?").On()
            .Send("hi").AssertReply("Name?")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "seen" })
            .Send("Ada").AssertReply("end: Ada")
            .StartTestAsync();

    [Theory]
    [InlineData("fr-fr", "deux mille cinq cents", "2500")]
    [InlineData("fr-fr", "quatre cents euros", "400")]
    [InlineData("fr-fr", "j'ai 42 ans", "42")]
    [InlineData("en-us", "forty two", "42")]
    [InlineData("es-es", "dos mil euros", "2000")]
    [InlineData("de-de", "zweiundvierzig", "42")]
    public Task A_whole_number_is_understood_in_words_and_in_digits(string locale, string said, string number) =>
        Asking(new NumberPrompt<int>("ask"), "How many?", "A number?").On("test", locale)
            .Send("hi").AssertReply("How many?")
            .Send("hmm").AssertReply("A number?")
            .Send(said).AssertReply($"end: {number}")
            .StartTestAsync();

    [Theory]
    [InlineData("fr-fr", "3,14")]
    [InlineData("nl-nl", "3,14")]
    [InlineData("en-us", "3.14")]
    public async Task A_decimal_number_is_read_in_the_notation_of_its_language(string locale, string said)
    {
        var bot = Asking(new NumberPrompt<double>("ask"), "How much?");

        await bot.On("test", locale).Send("hi").AssertReply("How much?").Send(said).StartTestAsync();

        Assert.Equal(3.14, bot.Last?.Result);
    }

    [Fact]
    public Task A_decimal_is_no_whole_number() =>
        Asking(new NumberPrompt<int>("ask"), "How many?", "Whole?").On()
            .Send("hi").AssertReply("How many?")
            .Send("3.5").AssertReply("Whole?")
            .StartTestAsync();

    [Fact]
    public void Numbers_of_other_types_are_refused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("ask"));

    [Fact]
    public async Task A_date_gives_all_that_it_may_mean()
    {
        var bot = Asking(new DateTimePrompt("ask"), "When?");
        var answer = Say.Message("mardi à 14h");
        answer.Locale = "fr-fr";
        answer.LocalTimestamp = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));

        await bot.On("test", "fr-fr").Send("hi").AssertReply("When?").Send(answer).StartTestAsync();

        var dates = Assert.IsAssignableFrom<IList<DateTimeResolution>>(bot.Last?.Result);
        Assert.Equal(["2026-11-17 14:00:00", "2026-11-24 14:00:00"], dates.Select(date => date.Value));
        Assert.All(dates, date => Assert.Equal("XXXX-WXX-2T14", date.Timex));
    }

    [Fact]
    public async Task An_attachment_is_an_answer_and_a_text_is_none()
    {
        var bot = Asking(new AttachmentPrompt("ask"), "A picture?", "A picture, please");
        var answer = Say.Message("here");
        answer.Attachments = [new Attachment { ContentType = "image/png", Name = "card" }];

        await bot.On().Send("hi").AssertReply("A picture?").Send("no").AssertReply("A picture, please").Send(answer).StartTestAsync();

        Assert.Equal("card", Assert.Single(Assert.IsAssignableFrom<IList<Attachment>>(bot.Last?.Result)).Name);
    }

    [Fact]
    public async Task An_activity_prompt_waits_for_the_event_it_wants()
    {
        var bot = Asking(new ActivityPrompt("ask", (context, _) => Task.FromResult(context.Recognized.Value.Name == "paid")), "Pay.", "Please pay.");

        await bot.On()
            .Send("hi").AssertReply("Pay.")
            .Send("why").AssertReply("Please pay.")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "seen" }).AssertNoReply("events come unasked", 50)
            .Send(new Activity { Type = ActivityTypes.Event, Name = "paid" })
            .StartTestAsync();

        Assert.Equal("paid", ((Activity?)bot.Last?.Result)?.Name);
    }

    [Fact]
    public void A_prompt_has_a_name()
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(""));
        Assert.Throws<ArgumentNullException>(() => new ChoicePrompt(null));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("ask", null));
    }

    [Fact]
    public async Task A_message_that_answers_a_prompt_is_not_for_the_dialogs_around_it()
    {
        var seen = new List<string>();
        var component = new Around("around", seen);
        component.AddDialog(new WaterfallDialog("steps", [Say.Ask("number", "How many?"), Say.Ask("text", "Name?")]));
        component.AddDialog(new NumberPrompt<int>("number"));
        component.AddDialog(new TextPrompt("text"));
        await new DialogBot("around", component).On()
            .Send("hi").AssertReply("How many?")
            .Send("3").AssertReply("Name?")
            .Send("Ada").AssertReply("end: Ada")
            .StartTestAsync();

        // The number prompt kept its answer; any text would answer the text prompt.
        Assert.Equal(["Ada"], seen);
    }

    [Fact]
    public async Task RunAsync_starts_a_dialog_and_goes_on_with_it()
    {
        var state = new ConversationState(new JsonStorage());
        var accessor = state.CreateProperty<DialogState>("dialogs");
        var dialog = new ComponentDialog("root").AddDialog(new WaterfallDialog("steps", [Say.Ask("text", "Name?"), Say.AndEnd("hello")]));
        dialog.AddDialog(new TextPrompt("text"));
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await new TestFlow((TestAdapter)adapter, (turn, token) => dialog.RunAsync(turn, accessor, token))
            .Send("hi").AssertReply("Name?")
            .Send("Ada").AssertReply("hello: Ada")
            .Send("hi").AssertReply("Name?")
            .StartTestAsync();
    }

    private static DialogBot Asking(Dialog prompt, string question, string? again = null) =>
        new(dc => dc.PromptAsync("ask", Say.Options(question, again)), prompt);

    private sealed class Around(string id, List<string> seen) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.ActivityReceived)
            {
                seen.Add(dc.Context.Activity.Text);
            }

            return Task.FromResult(false);
        }
    }
}
