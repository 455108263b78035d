using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StudentHealth.Tests.Support;

/// <summary>Holds a transcript's conversation with the service, through Direct Line, and compares line by line.</summary>
public sealed partial class TranscriptRunner(Transcript transcript, BotServer server)
{
    private DirectLineClient _talk = null!;
    private IReadOnlyList<JsonObject> _reply = [];
    private string _said = "";
    private int _place;

    public async Task RunAsync()
    {
        _talk = transcript.Institution is { } key
            ? await server.OpenTalkOfAsync(key, transcript.Locale)
            : await server.OpenTalkAsync(transcript.Locale);
        await _talk.ReadNewAsync();
        Hear(_talk.Seen);
        foreach (var line in transcript.Lines)
        {
            switch (line.Speaker)
            {
                case TranscriptSpeaker.Student:
                    await SayAsync(line);
                    break;
                case TranscriptSpeaker.Bot:
                    Expect(line);
                    break;
                case TranscriptSpeaker.BotDoesNotSay:
                    Check(line, !Find(line.Text, 0).Success, "The bot was not to say this.");
                    break;
                default:
                    Advance(line);
                    break;
            }
        }
    }

    private async Task SayAsync(TranscriptLine line)
    {
        var text = line.Text;
        if (text is ['[', .., ']'])
        {
            var button = Buttons().FirstOrDefault(action => (string?)action["title"] == text[1..^1]);
            Check(line, button is not null, "There is no such button.");
            text = (string)button!["value"]!;
        }

        Hear(await _talk.AskAsync(text == "(nothing)" ? "" : text));
    }

    private void Hear(IReadOnlyList<JsonObject> reply)
    {
        _reply = reply;
        _said = Collapse(string.Join("\n", reply.Select(static activity => (string?)activity["text"] ?? "")));
        _place = 0;
    }

    private void Expect(TranscriptLine line)
    {
        switch (line.Text.Split(' ', 2))
        {
            case ["@about", var topics]:
                Check(line, Same(topics, Terms("about")), $"The reply is about: {string.Join(", ", Terms("about"))}");
                break;
            case ["@about"]:
                Check(line, Terms("about").Count == 0, $"The reply is about: {string.Join(", ", Terms("about"))}");
                break;
            case ["@mentions", var topics]:
                Check(line, Same(topics, Terms("mentions")), $"The reply mentions: {string.Join(", ", Terms("mentions"))}");
                break;
            case ["@mentions"]:
                Check(line, Terms("mentions").Count == 0, $"The reply mentions: {string.Join(", ", Terms("mentions"))}");
                break;
            case ["@locale", var locale]:
                Check(line, (string?)_reply[0]["locale"] == locale, $"The reply's locale is {(string?)_reply[0]["locale"]}.");
                break;
            case ["@sources"]:
                Check(line, Message()?["citation"] is JsonArray { Count: > 0 }, "The reply has no citation.");
                break;
            default:
                ExpectWords(line);
                break;
        }
    }

    private void ExpectWords(TranscriptLine line)
    {
        if (ButtonLine().Match(line.Text) is { Success: true } list)
        {
            var expected = list.Groups["button"].Captures.Select(static capture => capture.Value).ToList();
            var offered = Buttons().Select(static action => (string)action["title"]!).ToList();
            var fits = list.Groups["more"].Success ? expected.TrueForAll(offered.Contains) : expected.SequenceEqual(offered);
            Check(line, fits, $"The buttons are: {string.Join(" ", offered.Select(static title => $"[{title}]"))}");
            return;
        }

        var found = Find(line.Text, _place);
        Check(line, found.Success, "The bot did not say this, or not here.");
        _place = found.Index + found.Length;
    }

    private void Advance(TranscriptLine line)
    {
        Check(line, server.Clock is not null, "Time stands still only where the transcript says '- now: …'.");
        server.Clock!.Advance(TimeSpan.Parse(line.Text, CultureInfo.InvariantCulture));
    }

    /// <summary>The words in their order; <c>…</c> stands for any.</summary>
    private Match Find(string words, int from)
    {
        var pattern = string.Join(".*?", Collapse(words).Split('…').Select(static part => Regex.Escape(part.Trim())));
        return new Regex(pattern, RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Match(_said, from);
    }

    private IEnumerable<JsonObject> Buttons() =>
        _reply.Count > 0 && _reply[^1]["suggestedActions"]?["actions"] is JsonArray actions ? actions.Select(static action => action!.AsObject()) : [];

    private JsonObject? Message() =>
        (_reply.FirstOrDefault()?["entities"] as JsonArray)?.Select(static entity => entity!.AsObject())
            .FirstOrDefault(static entity => (string?)entity["type"] == "https://schema.org/Message");

    private List<string> Terms(string property) =>
        Message()?[property] is JsonArray terms ? terms.Select(static term => (string)term!["termCode"]!).ToList() : [];

    private static bool Same(string expected, List<string> actual) =>
        expected.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal));

    private static string Collapse(string text) => Blanks().Replace(text, " ").Replace('’', '\'').Trim();

    private void Check(TranscriptLine line, bool holds, string fault)
    {
        if (!holds)
        {
            var report = new StringBuilder()
                .AppendLine(CultureInfo.InvariantCulture, $"{transcript.File}, line {line.Number}: {line.Text}")
                .AppendLine(fault)
                .AppendLine("The reply was:")
                .AppendLine(_said);
            Assert.Fail(report.ToString());
        }
    }

    // All kinds of blanks: French sets narrow ones before its signs.
    [GeneratedRegex(@"[\s\u00A0\u202F\u2009]+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(\[(?<button>[^\]]+)\]\s*)+(?<more>…)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ButtonLine();
}
