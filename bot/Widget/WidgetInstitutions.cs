using Microsoft.Extensions.Options;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Widget;

/// <summary>
/// Who may show the chat: the files of knowledge/institutions, and the keys in the settings that have no file. Samples
/// have invented contacts, so their keys open nothing unless the settings say so.
/// </summary>
internal sealed class WidgetInstitutions(KnowledgeBase knowledge, IOptions<WidgetOptions> options)
{
    /// <summary>Null where nobody has the key.</summary>
    public Institution? Find(string? key) => Find(key, knowledge, options.Value);

    internal static Institution? Find(string? key, KnowledgeBase knowledge, WidgetOptions options)
    {
        if (knowledge.FindInstitution(key) is { } institution)
        {
            return institution.IsSample && !options.Samples ? null : institution;
        }

        return options.Institutions.FirstOrDefault(setting => string.Equals(setting.Key, key, StringComparison.Ordinal)) is { } found
            ? new Institution { Key = found.Key, Name = LocalText.Same(found.Name) }
            : null;
    }
}
