using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

/// <summary>A knowledge directory of two topics that is whole until a test breaks it.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    private readonly DirectoryInfo _directory = System.IO.Directory.CreateTempSubdirectory("knowledge-");

    public KnowledgeFolder()
    {
        WriteWords();
        Write("sources.yaml", """
            - id: site
              title: { fr: "Le site", en: "The site", es: "El sitio" }
              url: https://www.example.org/
              date: 2025-04-01
              official: true
            """);
        Write("facts/css.yaml", """
            - id: css.ceiling
              value: 10339
              unit: EUR/year
              from: 2025-04-01
              until: 2026-03-31
              source: site
              official: true
              checked: 2026-01-05
              review: 2026-03-01
            - id: css.length
              value: 12
              unit: months
              source: site
              official: true
              checked: 2026-01-05
              review: 2026-12-01
            """);
        Topic("css/conditions", "", """
            # The title

            Ask your caisse. The ceiling is {fact:css.ceiling}. It lasts {fact:css.length}.
            """);
        Write("topics/css/conditions/topic.yaml", Head("css.conditions", "related: [css.what]"));
        Topic("css/what", "", """
            # Another title

            It is a cover.
            """);
    }

    private void WriteWords()
    {
        foreach (var code in (ReadOnlySpan<string>)["fr", "en", "es"])
        {
            Write($"language/spellings.{code}.txt", "# none");
            Write($"language/words.{code}.txt", "# none");
            Write($"out-of-scope/examples.{code}.txt", $"something else in {code}");
        }

        Write("language/concepts.yaml", "- id: price\n  en: [how much, cost*]");
        Write("language/joints.txt", "and");
        Write("language/calibration.txt", string.Concat(LanguageCodes.All.Select(language => $"right.{language.Code()} = 1 2 -1 3 -3\namong.{language.Code()} = 3 0 -1 3 -1\n")));
        Write("language/cuts.txt", "constant = -6\nleft-lead = 1\nright-lead = 1\nweaker = 2\ngap = -2\nnone = -1\nlength = 1\njoint and = 1\njoint. = 1\njoint. and = 2");
        Write("definitions.yaml", "- id: css\n  names: { fr: CSS, en: CSS, es: CSS }\n  text: { fr: Une aide., en: An aid., es: Una ayuda. }\n  topic: css.what");
        Write("caisses.csv", "department,name,caisse,kind,sources,confidence,note\n35,Ille-et-Vilaine,CPAM d'Ille-et-Vilaine,CPAM,site,high,");
        Write("towns.csv", "name,written,departments,word\nRennes,Renn,35,");
        Write("language/places.yaml", string.Join('\n', new[] { "beside", "lives", "units", "numbered", "code", "department", "before", "abroad" }.Select(list => $"- id: {list}\n  en: [in]")));
        Write("glossary.csv", "id,fr,en,es,written\ncss,CSS,CSS,CSS,c2s; the cover");
    }

    /// <summary>A phrase in each language that raises the alarm.</summary>
    public KnowledgeFolder WithSafety()
    {
        foreach (var code in (ReadOnlySpan<string>)["fr", "en", "es"])
            Write($"safety/phrases.{code}.txt", "[emergency]\nnot breathing");
        Write("safety/weights.txt", "phrase = 1\ncalm = -1\nalarm = 0.5");
        return this;
    }

    public string Directory => _directory.FullName;

    /// <summary>Writes a topic that says the same text in each language, with examples of its own.</summary>
    public KnowledgeFolder Topic(string folder, string head, string text)
    {
        var id = folder.Replace('/', '.');
        Write($"topics/{folder}/topic.yaml", Head(id, head));
        foreach (var code in (ReadOnlySpan<string>)["fr", "en", "es"])
        {
            Write($"topics/{folder}/{code}.md", text);
            Write($"topics/{folder}/examples.{code}.txt", string.Join('\n', Enumerable.Range(1, 8).Select(number => $"{id} question {number} in {code}")));
        }

        return this;
    }

    public static string Head(string id, string more = "") => $"""
        id: {id}
        version: 1
        reviewed: 2026-11-23
        sources: [site]
        {more}
        """;

    public KnowledgeFolder Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(Directory, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text.ReplaceLineEndings("\n") + "\n");
        return this;
    }

    public KnowledgeFolder Delete(string path)
    {
        File.Delete(Path.Combine(Directory, path));
        return this;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
