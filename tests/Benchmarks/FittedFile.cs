namespace StudentHealth.Benchmarks;

/// <summary>A file of the knowledge base whose lines are fitted: it begins with comments that say so, and they stay.</summary>
internal static class FittedFile
{
    public static void Write(string path, IEnumerable<string> lines) =>
        File.WriteAllLines(path, [.. File.ReadLines(path).TakeWhile(line => line.StartsWith('#')), .. lines]);
}
