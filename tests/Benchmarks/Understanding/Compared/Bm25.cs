using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>Full-text search (Lucene.NET, BM25, each language's own analyzer): the class of the best document.</summary>
internal sealed class Bm25
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Text = "text";
    private const string Class = "class";

    private readonly (Analyzer Analyzer, IndexSearcher Searcher)[] _indexes;

    /// <param name="messages">The examples.</param>
    /// <param name="byClass">A document holds all the examples of a class in one language, instead of one.</param>
    public Bm25(IReadOnlyList<TrainingMessage> messages, bool byClass) =>
        _indexes = [.. LanguageCodes.All.Select(language => Index(AnalyzerOf(language), messages.Where(message => message.Language == language), byClass))];

    public int Classify(string text, Language language)
    {
        var (analyzer, searcher) = _indexes[(int)language];
        var query = new BooleanQuery();
        using (var tokens = analyzer.GetTokenStream(Text, text))
        {
            var term = tokens.GetAttribute<ICharTermAttribute>();
            tokens.Reset();
            while (tokens.IncrementToken() && query.Clauses.Count < BooleanQuery.MaxClauseCount)
                query.Add(new TermQuery(new Term(Text, term.ToString())), Occur.SHOULD);
            tokens.End();
        }

        return searcher.Search(query, 1).ScoreDocs is [var best, ..] ? searcher.Doc(best.Doc).GetField(Class).GetInt32Value()!.Value : -1;
    }

    private static (Analyzer Analyzer, IndexSearcher Searcher) Index(Analyzer analyzer, IEnumerable<TrainingMessage> messages, bool byClass)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var document in messages.GroupBy(message => message.Class).SelectMany(group => byClass ? [(string.Join('\n', group.Select(message => message.Text)), group.Key)] : group.Select(message => (message.Text, message.Class))))
                writer.AddDocument([new TextField(Text, document.Item1, Field.Store.NO), new StoredField(Class, document.Item2)]);
        }

        return (analyzer, new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = new BM25Similarity() });
    }

    private static Analyzer AnalyzerOf(Language language) => language switch
    {
        Language.French => new FrenchAnalyzer(Version),
        Language.English => new EnglishAnalyzer(Version),
        _ => new SpanishAnalyzer(Version),
    };
}
