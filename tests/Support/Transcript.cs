namespace StudentHealth.Tests.Support;

/// <summary>
/// A conversation as Markdown, in <c>tests/Transcripts/*.md</c>; its form is in the README there. Each second-level
/// heading begins a conversation of its own.
/// </summary>
public sealed record Transcript(string File, string Title, string? Locale, string? Institution, DateTimeOffset? Now, IReadOnlyList<TranscriptLine> Lines)
{
    public override string ToString() => $"{File}: {Title}";

    public static IEnumerable<Transcript> ReadAll(string directory) =>
        Directory.EnumerateFiles(directory, "*.md", SearchOption.AllDirectories)
            .Where(static path => !string.Equals(Path.GetFileName(path), "README.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Read(Path.GetRelativePath(directory, path), System.IO.File.ReadAllLines(path)));

    public static IEnumerable<Transcript> Read(string file, IReadOnlyList<string> text)
    {
        Transcript? current = null;
        var lines = new List<TranscriptLine>();
        for (var i = 0; i < text.Count; i++)
        {
            var line = text[i].TrimEnd();
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (current is not null)
                {
                    yield return current with { Lines = lines };
                }

                current = new Transcript(file, line[3..].Trim(), Locale: null, Institution: null, Now: null, []);
                lines = [];
            }
            else if (current is not null && ReadLine(line, i + 1) is { } said)
            {
                lines.Add(said);
            }
            else if (current is not null && line.StartsWith("- ", StringComparison.Ordinal))
            {
                current = Set(current, line[2..], file, i + 1);
            }
        }

        if (current is not null)
        {
            yield return current with { Lines = lines };
        }
    }

    private static TranscriptLine? ReadLine(string line, int number) => line switch
    {
        ['>', ..] => new TranscriptLine(TranscriptSpeaker.Student, line[1..].Trim(), number),
        ['<', '!', ..] => new TranscriptLine(TranscriptSpeaker.BotDoesNotSay, line[2..].Trim(), number),
        ['<', ..] => new TranscriptLine(TranscriptSpeaker.Bot, line[1..].Trim(), number),
        ['*', ' ', ..] => new TranscriptLine(TranscriptSpeaker.Time, line[2..].Trim(), number),
        _ => null,
    };

    private static Transcript Set(Transcript transcript, string setting, string file, int number)
    {
        var parts = setting.Split(':', 2, StringSplitOptions.TrimEntries);
        return parts switch
        {
            ["locale", var locale] => transcript with { Locale = locale },
            ["institution", var key] => transcript with { Institution = key },
            ["now", var now] => transcript with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) },
            _ => throw new FormatException($"{file}, line {number}: '- {setting}' is no setting; there are locale, institution and now."),
        };
    }
}

public enum TranscriptSpeaker
{
    Student,
    Bot,
    BotDoesNotSay,
    Time,
}

/// <param name="Number">Of the line in its file, from 1.</param>
public sealed record TranscriptLine(TranscriptSpeaker Speaker, string Text, int Number);
