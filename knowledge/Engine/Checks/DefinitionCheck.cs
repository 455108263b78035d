namespace StudentHealth.Knowledge;

/// <summary>Each term of the glossary is explained in definitions.yaml.</summary>
internal static class DefinitionCheck
{
    public static void Run(KnowledgeBase knowledge, IReadOnlyList<GlossaryTerm> glossary, ProblemLog log)
    {
        var defined = knowledge.Definitions.All.Select(definition => definition.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var term in glossary.Where(term => !defined.Contains(term.Id)))
            log.Error(Path.Combine(knowledge.ContentDirectory, "glossary.csv"), term.Line, $"'{term.Id}' has no definition: add `- id: {term.Id}` to definitions.yaml, in each language");
    }
}
