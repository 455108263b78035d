namespace StudentHealth.Knowledge;

/// <summary>Words that join two questions: language/joints.txt.</summary>
internal sealed class Joints
{
    private const int LongestJoint = 3;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Joints(HashSet<string> joints) => _lookup = joints.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Joints Read(string path, ProblemLog log)
    {
        var joints = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(path))
            log.Error(path, 0, "missing: write the words that join two questions, a line each");
        else
            joints.UnionWith(ContentFiles.Entries(path).Select(entry => WordFolder.Words(entry.Text)));
        return new Joints(joints);
    }

    /// <summary>How many words from that one on are a joint; 0 where none begins there.</summary>
    public int LengthAt(MessageWords words, int at)
    {
        for (var length = Math.Min(LongestJoint, words.Count - at); length >= 1; length--)
        {
            if (_lookup.Contains(words.Span(at, at + length - 1)))
                return length;
        }

        return 0;
    }
}
