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
        let columns = line.Split('\t')
        // Alarming words that are no emergency: the safety gate's tests, not the matcher's.
        where columns[0] != "safe"
        select new DevelopmentMessage(
            language,
            columns[0] is "-" or "none" ? [] : [.. columns[0].Split('+').Select(topic => topic.Split('|'))],
            columns[^1]);
}
