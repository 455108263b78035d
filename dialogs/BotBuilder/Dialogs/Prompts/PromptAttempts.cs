using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How many answers a prompt has had, in its state.</summary>
internal static class PromptAttempts
{
    private const string Key = "AttemptCount";

    public static Dictionary<string, object> NewState() => new(StringComparer.Ordinal) { [Key] = 0 };

    // Read back from storage it may be a long.
    public static int CountOf(IDictionary<string, object> state) =>
        state.TryGetValue(Key, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    public static void CountOne(IDictionary<string, object> state) => state[Key] = CountOf(state) + 1;
}
