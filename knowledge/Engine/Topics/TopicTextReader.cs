namespace StudentHealth.Knowledge;

/// <summary>Reads fr.md, en.md or es.md: a title, the answer, and parts under `## `.</summary>
internal static class TopicTextReader
{
    public static TopicText? Read(string path, ProblemLog log)
    {
        if (!File.Exists(path))
        {
            log.Error(path, 0, "missing: write the answer in this language too");
            return null;
        }

        var lines = File.ReadAllLines(path);
        var title = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (title < 0 || !lines[title].StartsWith("# ", StringComparison.Ordinal))
        {
            log.Error(path, Math.Max(title, 0) + 1, "no title: begin the file with `# A short title`");
            return null;
        }

        var parts = new Dictionary<string, AnswerText>(StringComparer.Ordinal);
        AnswerText? main = null;
        foreach (var (heading, start, end) in Parts(lines, title + 1))
        {
            var text = AnswerTextParser.Parse(lines[start..end], start + 1, (line, reason) => log.Error(path, line, reason));
            if (text.Blocks.Count == 0)
                log.Error(path, start, heading is null ? "no answer under the title: write it" : $"nothing under `## {heading}`: write it, or take the heading away");
            else if (heading is null)
                main = text;
            else if (!parts.TryAdd(heading, text))
                log.Error(path, start, $"`## {heading}` is here twice: join the two");
        }

        if (main is null)
            return null;
        parts.Remove("more", out var more);
        return new TopicText
        {
            File = path,
            Title = lines[title][2..].Trim(),
            Main = main,
            More = more,
            Variants = parts,
            Lines = lines,
        };
    }

    /// <summary>Each part's heading (null for the answer itself) and its lines.</summary>
    private static IEnumerable<(string? Heading, int Start, int End)> Parts(string[] lines, int first)
    {
        string? heading = null;
        var start = first;
        for (var i = first; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("## ", StringComparison.Ordinal))
                continue;
            yield return (heading, start, i);
            (heading, start) = (lines[i][3..].Trim(), i + 1);
        }

        yield return (heading, start, lines.Length);
    }
}
