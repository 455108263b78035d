using System.Text;

namespace StudentHealth.Benchmarks.Understanding.Public;

/// <summary>CSV as RFC 4180 has it: a value in quotes may hold commas, line ends and doubled quotes.</summary>
internal static class CsvRecords
{
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var (record, value) = (new List<string>(), new StringBuilder());
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                value.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r'))
                value.Append(c);
            else if (c != '\r')
            {
                record.Add(value.ToString());
                value.Clear();
                if (c == ',')
                    continue;
                yield return record;
                record = [];
            }
        }

        if (record.Count == 0)
            yield break;
        record.Add(value.ToString());
        yield return record;
    }
}
