using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs;

public sealed class ChoicesTests
{
    private static readonly List<Choice> Colours = [new("red"), new("green"), new("blue")];

    [Theory]
    [InlineData("It's a    test", "it 0-1, s 3-3, a 5-5, test 10-13")]
    [InlineData("food 💥👍😀", "food 0-3, 💥 5-6, 👍 7-8, 😀 9-10")]
    [InlineData("ÉTÉ-là", "été 0-2, là 4-5")]
    [InlineData("", "")]
    [InlineData("?!", "")]
    public void A_text_is_cut_into_words_and_emoji(string text, string words) =>
        Assert.Equal(words, string.Join(", ", Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Normalized} {token.Start}-{token.End}")));

    [Fact]
    public void A_lone_half_of_an_emoji_is_no_error() => Assert.Single(Tokenizer.DefaultTokenizer("\ud83d"));

    [Theory]
    [InlineData("the red one please", "red 4-6 1")]
    [InlineData("the red and blue ones", "red 4-6 1, blue 12-15 1")]
    [InlineData("red red red", "red 0-2 1")]
    [InlineData("yellow", "")]
    public void Values_are_found_by_their_words(string said, string found) => Assert.Equal(found, Found(said, ["red", "green", "blue"]));

    [Theory]
    [InlineData("bread pudding and bread", "bread pudding 0-12 1, bread 18-22 1")]
    [InlineData("pudding", "pudding 0-6 1")]
    public void The_longer_value_wins_where_two_overlap(string said, string found) =>
        Assert.Equal(found, Found(said, ["bread", "bread pudding", "pudding"]));

    [Fact]
    public void Words_may_stand_apart_up_to_a_distance()
    {
        Assert.Equal("a b c 0-8 0.6", Found("a b x x c", ["a b c"]));
        Assert.Equal("", Found("a b x x x c", ["a b c"]));
        Assert.Equal("a b c 0-10 0.5", Found("a b x x x c", ["a b c"], new FindValuesOptions { MaxTokenDistance = 3 }));
    }

    [Fact]
    public void Some_of_the_words_are_enough_only_where_it_is_said()
    {
        Assert.Equal("", Found("hat", ["red hat"]));
        Assert.Equal("red hat 0-2 0.5", Found("hat", ["red hat"], new FindValuesOptions { AllowPartialMatches = true }));
    }

    [Fact]
    public void What_is_said_exactly_is_meant_where_words_do_not_tell_values_apart() => Assert.Equal("c++ 0-2 1", Found("c++", ["c", "c++"]));

    [Fact]
    public void Choices_are_found_by_value_button_and_synonym_unless_left_out()
    {
        List<Choice> choices = [new("yes") { Action = new CardAction { Title = "Book it" }, Synonyms = ["go ahead"] }];

        Assert.Equal("yes", Assert.Single(Find.FindChoices("yes", choices)).Resolution.Synonym);
        Assert.Equal("Book it", Assert.Single(Find.FindChoices("book it", choices)).Resolution.Synonym);
        Assert.Equal("go ahead", Assert.Single(Find.FindChoices("please go ahead", choices)).Resolution.Synonym);
        Assert.Empty(Find.FindChoices("yes", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Empty(Find.FindChoices("book it", choices, new FindChoicesOptions { NoAction = true }));
    }

    [Theory]
    [InlineData("the first and third one", "red, blue")]
    [InlineData("1", "red")]
    [InlineData("option one and 3", "red, blue")]
    [InlineData("4", "")]
    [InlineData("0", "")]
    [InlineData("the green one", "green")]
    public void A_choice_may_be_counted(string said, string found) =>
        Assert.Equal(found, string.Join(", ", ChoiceRecognizers.RecognizeChoices(said, Colours).Select(choice => choice.Resolution.Value)));

    [Fact]
    public void Counting_can_be_switched_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("one", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the first", Colours, new FindChoicesOptions { RecognizeOrdinals = false, RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(null, Colours));
    }

    [Theory]
    [InlineData("directline", 3, "suggested")]
    [InlineData("facebook", 11, "list")]
    [InlineData("facebook", 10, "suggested")]
    [InlineData("slack", 3, "card")]
    [InlineData("msteams", 3, "card")]
    [InlineData("sms", 3, "inline")]
    [InlineData("sms", 4, "list")]
    [InlineData(null, 3, "inline")]
    public void A_channel_gets_the_best_it_can_show(string? channel, int count, string shown)
    {
        var activity = ChoiceFactory.ForChannel(channel, [.. Enumerable.Range(1, count).Select(number => new Choice($"c{number}"))], "pick", null, null);

        Assert.Equal(shown, activity switch
        {
            { SuggestedActions: not null } => "suggested",
            { Attachments.Count: > 0 } => "card",
            _ => activity.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "inline",
        });
    }

    [Fact]
    public void Teams_shows_a_few_buttons_in_a_personal_chat_to_whom_they_are_for()
    {
        var activity = ChoiceFactory.ForChannel("msteams", Colours, "pick", null, null, "personal", ["user"]);

        Assert.Equal(["user"], activity.SuggestedActions.To);
        Assert.Null(ChoiceFactory.ForChannel("msteams", Colours, "pick", null, null, "groupChat", ["user"]).SuggestedActions);
    }

    [Fact]
    public void Titles_too_long_for_buttons_become_a_list() =>
        Assert.Equal(
            "pick\n\n   1. a title that no button can hold\n   2. b",
            ChoiceFactory.ForChannel("directline", ChoiceFactory.ToChoices(["a title that no button can hold", "b"]), "pick", null, null).Text);

    [Theory]
    [InlineData("fr-CA", "fr-fr")]
    [InlineData("ES", "es-es")]
    [InlineData("pt-PT", "pt-br")]
    [InlineData("ko", "ko-kr")]
    [InlineData("xx-yy", "xx-yy")]
    [InlineData(null, null)]
    public void A_culture_is_mapped_to_the_nearest_supported_language(string? culture, string? locale) =>
        Assert.Equal(locale, PromptCultureModels.MapToNearestLanguage(culture));

    private static string Found(string said, string[] values, FindValuesOptions? options = null) => string.Join(", ", Find
        .FindValues(said, [.. values.Select((value, index) => new SortedValue { Value = value, Index = index })], options)
        .Select(found => FormattableString.Invariant($"{found.Resolution.Value} {found.Start}-{found.End} {found.Resolution.Score:0.##}")));
}
