using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StudentHealth.Knowledge;

/// <summary>Reads YAML as nodes, which know their lines: mapping onto classes would lose them.</summary>
internal static class YamlFile
{
    /// <summary>The file's one map; null and a problem where it has none.</summary>
    public static YamlMap? ReadMap(string path, ProblemLog log)
    {
        var root = Read(path, log);
        if (root is YamlMappingNode map)
            return new YamlMap(path, map, log);
        if (root is not null)
            log.Error(path, (int)root.Start.Line, "not a map: write `name: value` lines");
        return null;
    }

    /// <summary>The file's list of maps.</summary>
    public static IEnumerable<YamlMap> ReadMaps(string path, ProblemLog log)
    {
        var root = Read(path, log);
        if (root is null)
            yield break;
        if (root is not YamlSequenceNode list)
        {
            log.Error(path, (int)root.Start.Line, "not a list: begin each entry with `- id: ...`");
            yield break;
        }

        foreach (var node in list)
        {
            if (node is YamlMappingNode map)
                yield return new YamlMap(path, map, log);
            else
                log.Error(path, (int)node.Start.Line, "not an entry: write `- id: ...` and its values under it");
        }
    }

    private static YamlNode? Read(string path, ProblemLog log)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(File.ReadAllText(path));
            stream.Load(reader);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException broken)
        {
            log.Error(path, (int)broken.Start.Line, $"not YAML ({broken.Message.TrimEnd('.')}): check the spaces at the start of the line, and quote values that hold `: ` or `#`");
            return null;
        }
        catch (IOException missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            log.Error(path, 0, "missing: write it as knowledge/README.md shows");
            return null;
        }
    }
}
