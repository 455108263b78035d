using System.Text;
using StudentHealth.Dialogs.Schema;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Answers;

/// <summary>
/// An answer's Markdown with its sources: marks such as <c>[1][1]</c> after the text, link definitions at the end, and a
/// claim for each, whose position is the definition's.
/// </summary>
public sealed class CitedAnswer
{
    // A phone shows the sources under the answer: three tell enough, the topic knows them all.
    private const int MaxSources = 3;

    private readonly Language _language;
    private readonly SourceWording _wording;
    private readonly StringBuilder _text = new();
    private readonly List<(Source Source, DateOnly Read)> _sources = [];

    public CitedAnswer(Language language)
    {
        _language = language;
        _wording = SourceWording.In(language);
    }

    public string Markdown
    {
        get
        {
            if (_sources.Count == 0)
                return _text.ToString();

            var text = new StringBuilder(_text.ToString()).Append("\n\n");
            for (var i = 0; i < _sources.Count; i++)
                text.Append($"[{i + 1}]: {_sources[i].Source.Url.AbsoluteUri} \"{Title(_sources[i].Source)}\"\n");
            return text.ToString().TrimEnd();
        }
    }

    public IReadOnlyList<Claim> Claims => [.. _sources.Select((cited, index) => Claim(cited.Source, cited.Read, index + 1))];

    /// <summary>Adds a text and marks it with its sources, the best ones first.</summary>
    /// <param name="read">The day somebody last checked the text against them.</param>
    public CitedAnswer Add(string markdown, IEnumerable<Source> sources, DateOnly read)
    {
        if (_text.Length > 0)
            _text.Append("\n\n");
        _text.Append(markdown.Trim());

        var marks = sources.Take(MaxSources).Select(source => Position(source, read)).Select(n => $"[{n}][{n}]").ToList();
        if (marks.Count > 0)
            _text.Append(EndsInList(markdown) ? "\n\n" : " ").AppendJoin(' ', marks);
        return this;
    }

    private int Position(Source source, DateOnly read)
    {
        var known = _sources.FindIndex(cited => cited.Source.Id == source.Id);
        if (known >= 0)
            return known + 1;
        _sources.Add((source, read));
        return _sources.Count;
    }

    private Claim Claim(Source source, DateOnly read, int position)
    {
        var readOn = SpokenTime.In(_language).Date(read);
        return new Claim
        {
            Position = position,
            ClaimInterpreter = position == 1 ? new Project { Slogan = _wording.Checked.With(("date", readOn)) } : null,
            Appearance = new DigitalDocument
            {
                Name = source.Title(_language),
                Url = source.Url.AbsoluteUri,
                UsageInfo = new CreativeWork
                {
                    Name = source.Official ? _wording.Official : _wording.NotOfficial,
                    Description = source.Date is { } date
                        ? _wording.Dated.With(("date", SpokenTime.In(_language).Date(date)), ("read", readOn))
                        : _wording.Undated.With(("read", readOn)),
                },
            },
        };
    }

    private string Title(Source source) => source.Title(_language).Replace('"', '\'');

    private static bool EndsInList(string markdown)
    {
        var last = markdown.TrimEnd();
        last = last[(last.LastIndexOf('\n') + 1)..].TrimStart();
        return last.StartsWith("- ", StringComparison.Ordinal) || (last.Length > 2 && char.IsAsciiDigit(last[0]) && last[1] == '.');
    }
}
