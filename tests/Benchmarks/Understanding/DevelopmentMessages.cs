using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding;

/// <summary>A message of our own development set and what it asks.</summary>
/// <param name="Expected">The topics it asks about, each with its alternatives; empty: none of ours.</param>
internal sealed record DevelopmentMessage(Language Language, string[][] Expected, string Text)
{
    public static IReadOnlyList<DevelopmentMessage> ReadAll(string directory) =>
        [.. LanguageCodes.All.SelectMany(language => Read(Path.Combine(directory, language.Code() + ".tsv"), language))];

    private static IEnumerable<DevelopmentMessage> Read(string path, Language language) =>
        from line in File.ReadLines(path)
        where line.Length > 0 && line[0] != '#'
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        select new DevelopmentMessage(
            language,
            line[..tab] == "-" ? [] : [.. line[..tab].Split('+').Select(topic => topic.Split('|'))],
            line[(tab + 1)..]);
}
