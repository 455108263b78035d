using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Writes a message that offers choices, in one of the forms of <see cref="ListStyle"/>.</summary>
public class ChoiceFactory
{
    private const int LongestInlineList = 3;

    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>The best form the channel can show. Titles too long for a button become a numbered list.</summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null,
        string conversationType = default,
        IList<string> toList = default)
    {
        channelId ??= string.Empty;
        list ??= [];
        var titlesFit = list.All(choice => TitleOf(choice).Length <= Channel.MaxActionTitleLength(channelId));
        var suggests = Channel.SupportsSuggestedActions(channelId, list.Count, conversationType);

        return (titlesFit, suggests) switch
        {
            (true, true) => SuggestedAction(list, text, speak, toList),
            (true, false) when Channel.SupportsCardActions(channelId, list.Count) => HeroCard(list, text, speak),
            (true, false) when list.Count <= LongestInlineList => Inline(list, text, speak, options),
            _ => List(list, text, speak, options),
        };
    }

    /// <summary>"Which colour? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var separator = TextOr(options?.InlineSeparator, ", ");
        var or = TextOr(options?.InlineOr, " or ");
        var orMore = TextOr(options?.InlineOrMore, ", or ");
        var numbered = options?.IncludeNumbers ?? true;

        choices ??= [];
        var line = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            line.Append(Connector(index));
            if (numbered)
            {
                line.Append('(').Append(index + 1).Append(") ");
            }

            line.Append(TitleOf(choices[index]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);

        string Connector(int index) => index == 0 ? string.Empty
            : index < choices.Count - 1 ? separator
            : index == 1 ? or
            : orMore;
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>A Markdown list under the text, numbered or with bullets.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;
        var lines = choices.Select((choice, index) => (numbered ? $"{index + 1}. " : "- ") + TitleOf(choice));
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = default) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = default) =>
        MessageFactory.SuggestedActions(ActionsOf(choices), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new Attachment
        {
            ContentType = Schema.HeroCard.ContentType,
            Content = new HeroCard { Text = text, Buttons = ActionsOf(choices) },
        };
        return MessageFactory.Attachment([card], null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) =>
        choices is null ? [] : choices.Select(choice => new Choice(choice)).ToList();

    private static List<CardAction> ActionsOf(IList<Choice> choices) => (choices ?? []).Select(ActionOf).ToList();

    private static CardAction ActionOf(Choice choice) => choice.Action ?? new CardAction
    {
        Type = ActionTypes.ImBack,
        Value = choice.Value,
        Title = choice.Value,
    };

    private static string TitleOf(Choice choice) => TextOr(choice.Action?.Title, choice.Value) ?? string.Empty;

    private static string TextOr(string text, string otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;
}
