namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What a channel can show.</summary>
public class Channel
{
    // The assistant is gone, and so is its name among the channels; what it could do is still part of the API.
    private const string Cortana = "cortana";

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = default) => channelId switch
    {
        "facebook" or "skype" => buttonCnt <= 10,
        "line" => buttonCnt <= 13,
        "kik" => buttonCnt <= 20,
        "telegram" or "emulator" or "directline" or "directlinespeech" or "webchat" => buttonCnt <= 100,
        "msteams" => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        "facebook" or "skype" => buttonCnt <= 3,
        "msteams" => buttonCnt <= 50,
        "line" => buttonCnt <= 99,
        "slack" or "telegram" or "emulator" or "directline" or "directlinespeech"
            or "webchat" or Cortana => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>Whether what was said before stays in sight.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != Cortana;

    public static int MaxActionTitleLength(string channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
