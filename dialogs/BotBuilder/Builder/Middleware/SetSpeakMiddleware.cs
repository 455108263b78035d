using System.Security;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives messages on channels that speak a voice, and, where told, speech from their text.</summary>
public class SetSpeakMiddleware : IMiddleware
{
    private readonly string voiceName;
    private readonly bool fallbackToTextForSpeak;

    /// <param name="voiceName">The name of the voice; null leaves speech as it is.</param>
    /// <param name="fallbackToTextForSpeak">Whether a message without speech speaks its text.</param>
    public SetSpeakMiddleware(string voiceName, bool fallbackToTextForSpeak)
    {
        this.voiceName = voiceName;
        this.fallbackToTextForSpeak = fallbackToTextForSpeak;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((context, activities, nextSend) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                SetSpeech(message, context.Activity.ChannelId);
            }

            return nextSend();
        });
        return next(cancellationToken);
    }

    private void SetSpeech(Activity message, string channelId)
    {
        if (fallbackToTextForSpeak && string.IsNullOrEmpty(message.Speak))
        {
            message.Speak = message.Text;
        }

        if (!string.IsNullOrEmpty(message.Speak) && voiceName is not null && Speaks(channelId))
        {
            message.Speak = WithVoice(message.Speak, message.Locale ?? "en-US");
        }
    }

    private string WithVoice(string speech, string locale)
    {
        var markup = Parse(speech);
        if (Has(markup, "speak"))
        {
            return speech;
        }

        var content = markup is null ? SecurityElement.Escape(speech) : speech;
        var spoken = Has(markup, "voice") ? content : $"<voice name=\"{SecurityElement.Escape(voiceName)}\">{content}</voice>";
        return $"<speak version=\"1.0\" xml:lang=\"{SecurityElement.Escape(locale)}\" xmlns=\"http://www.w3.org/2001/10/synthesis\">{spoken}</speak>";
    }

    private static bool Speaks(string channelId) =>
        string.Equals(channelId, Channels.DirectlineSpeech, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channelId, Channels.Emulator, StringComparison.OrdinalIgnoreCase)
        || string.Equals(channelId, Channels.Telephony, StringComparison.OrdinalIgnoreCase);

    private static bool Has(XElement markup, string tag) => markup is not null && markup.Descendants().Any(element => element.Name.LocalName == tag);

    /// <summary>The speech within an element of its own; null if it is text without markup.</summary>
    /// <exception cref="InvalidOperationException">It is markup, and wrong.</exception>
    private static XElement Parse(string speech)
    {
        if (!speech.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return XElement.Parse($"<speech>{speech}</speech>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new InvalidOperationException("A message's speech is no well-formed SSML.", exception);
        }
    }
}
