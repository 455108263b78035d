using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Own;

/// <summary>A message that was never learned from, and what it asks.</summary>
/// <param name="Expected">The topics it asks about, each with its alternatives; empty: none of ours.</param>
/// <param name="Style">How it is written (`plain`, `typo`, ...); empty where the file does not say.</param>
/// <param name="IsSafe">Alarming words that are no emergency: for the safety gate, and nothing is expected otherwise.</param>
internal sealed record DevelopmentMessage(Language Language, string[][] Expected, string Style, string Text, bool IsSafe)
{
    /// <summary>An emergency or distress.</summary>
    public bool IsAlarm => Expected.Length > 0 && Array.Exists(Expected, topic => IsSafety(topic[0]));

    public static bool IsSafety(string topic) => topic.StartsWith("safety.", StringComparison.Ordinal);

    /// <summary>fr.tsv, en.tsv and es.tsv, and all that end so behind a dot (`week-3.fr.tsv`): `expected TAB style TAB text`, or without the style.</summary>
    public static IReadOnlyList<DevelopmentMessage> ReadAll(string directory) =>
        [.. from language in LanguageCodes.All
            from path in Directory.GetFiles(directory, "*.tsv").Order(StringComparer.Ordinal)
            where ("." + Path.GetFileName(path)).EndsWith($".{language.Code()}.tsv", StringComparison.Ordinal)
            from message in Read(path, language)
            select message];

    private static IEnumerable<DevelopmentMessage> Read(string path, Language language) =>
        from line in File.ReadLines(path)
        where line.Length > 0 && line[0] != '#'
        let columns = line.Split('\t')
        select new DevelopmentMessage(
            language,
            columns[0] is "-" or "none" or "safe" ? [] : [.. columns[0].Split('+').Select(topic => topic.Split('|'))],
            columns.Length > 2 ? columns[1] : "",
            columns[^1],
            columns[0] == "safe");
}
