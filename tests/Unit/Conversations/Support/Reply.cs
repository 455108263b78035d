using System.Text.Json;
using Microsoft.Bot.Schema;
using StudentHealth.Dialogs.Wire;

namespace StudentHealth.Unit.Conversations;

/// <summary>What a student reads after a message, and what the first activity says about it.</summary>
internal sealed class Reply
{
    private readonly JsonElement _message;

    public Reply(IReadOnlyList<Activity> activities)
    {
        Activities = activities;
        if (activities.Count > 0)
        {
            var json = JsonDocument.Parse(ActivityWire.Write(activities[0])).RootElement;
            _message = json.GetProperty("entities").EnumerateArray().Single(e => e.GetProperty("type").GetString() == "https://schema.org/Message");
        }
    }

    public static Reply None { get; } = new([]);

    public IReadOnlyList<Activity> Activities { get; }

    /// <summary>With ordinary spaces, so that tests can be read.</summary>
    public string Text => string.Join("\n\n", Activities.Select(a => a.Text)).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    public string? Locale => Activities[0].Locale;

    /// <summary>The buttons of the last activity.</summary>
    public IReadOnlyList<string> Buttons => [.. (Activities[^1].SuggestedActions?.Actions ?? []).Select(a => a.Title.Replace('\u00A0', ' '))];

    public IReadOnlyList<string> About => Terms("about");

    public IReadOnlyList<string> Mentions => Terms("mentions");

    public IReadOnlyList<JsonElement> Citations => _message.TryGetProperty("citation", out var citation) ? [.. citation.EnumerateArray()] : [];

    private IReadOnlyList<string> Terms(string name) => _message.TryGetProperty(name, out var terms)
        ? [.. terms.EnumerateArray().Select(term => term.GetProperty("termCode").GetString()!)]
        : [];
}
