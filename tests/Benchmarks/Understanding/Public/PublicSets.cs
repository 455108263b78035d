using System.Text.Json;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Public;

/// <summary>A public set: what to learn from, what to fit thresholds on, what to measure.</summary>
/// <param name="Validation">Empty where the set has none.</param>
internal sealed record PublicSet(string Name, Language Language, IReadOnlyList<Labelled> Train, IReadOnlyList<Labelled> Validation, IReadOnlyList<Labelled> Test);

/// <summary>Reads the public sets as they are published, from a folder that holds them; they are no part of this repository.</summary>
internal sealed class PublicSets(string directory)
{
    private const string None = "None";

    /// <summary>BANKING77 (Casanueva et al. 2020): banking77/{train,test}.csv.</summary>
    public PublicSet Banking77() =>
        new("BANKING77", Language.English, Csv("banking77", "train.csv"), [], Csv("banking77", "test.csv"));

    /// <summary>CLINC150 (Larson et al. 2019): clinc-oos/data_full.json.</summary>
    public PublicSet Clinc150()
    {
        using var json = Json("clinc-oos", "data_full.json");
        IEnumerable<Labelled> Part(string name) =>
            from pair in json.RootElement.GetProperty(name).EnumerateArray()
            let intent = pair[1].GetString()
            select new Labelled(pair[0].GetString()!, intent == "oos" ? null : intent);
        return new PublicSet("CLINC150", Language.English, [.. Part("train"), .. Part("oos_train")], [.. Part("val"), .. Part("oos_val")], [.. Part("test"), .. Part("oos_test")]);
    }

    /// <summary>The corpus of 50 intents that NLP.js is measured with: nlpjs-corpus50/corpus-{en,es,fr}.json.</summary>
    public PublicSet Corpus50(Language language)
    {
        // Somebody translated the names of intents in the French file, too: by position they are those of the English one.
        using var english = Json("nlpjs-corpus50", "corpus-en.json");
        using var json = Json("nlpjs-corpus50", $"corpus-{language.Code()}.json");
        var names = english.RootElement.GetProperty("data").EnumerateArray().Select(entry => entry.GetProperty("intent").GetString());
        var entries = json.RootElement.GetProperty("data").EnumerateArray().Zip(names).ToList();
        List<Labelled> Part(string name) =>
            [.. from entry in entries from text in entry.First.GetProperty(name).EnumerateArray() select new Labelled(text.GetString()!, entry.Second == None ? null : entry.Second)];
        return new PublicSet($"corpus50 {language.Code()}", language, Part("utterances"), [], Part("tests"));
    }

    private List<Labelled> Csv(params ReadOnlySpan<string> path)
    {
        var rows = CsvRecords.Read(File.ReadAllText(Path.Combine([directory, .. path])));
        return [.. rows.Skip(1).Select(row => new Labelled(row[0].Trim(), row[1]))];
    }

    private JsonDocument Json(params ReadOnlySpan<string> path) => JsonDocument.Parse(File.ReadAllText(Path.Combine([directory, .. path])));
}
