using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>A state as a turn has it: its values, and the hash of what was loaded or last saved.</summary>
public class CachedBotState
{
    public CachedBotState(IDictionary<string, object> state = null)
    {
        State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
        Hash = ComputeHash(State);
    }

    public IDictionary<string, object> State { get; set; }

    public string Hash { get; set; }

    public bool IsChanged() => Hash != ComputeHash(State);

    internal static string ComputeHash(object state) => StateJson.Hash(state);
}
