using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

/// <summary>The content itself, read and learned once for all tests.</summary>
internal static class RealKnowledge
{
    private static readonly Lazy<KnowledgeBase> LazyBase = new(() => KnowledgeBase.Load(KnowledgeBase.DefaultDirectory));
    private static readonly Lazy<SafetyGate> LazySafety = new(() => SafetyGate.Build(LazyBase.Value));
    private static readonly Lazy<LanguageDetector> LazyLanguages = new(() => LanguageDetector.Build(LazyBase.Value));
    private static readonly Lazy<Understander> LazyUnderstander = new(() => Understander.Build(LazyBase.Value, LazyLanguages.Value, text => Safety.MayAlarm(text)));

    public static KnowledgeBase Base => LazyBase.Value;

    public static SafetyGate Safety => LazySafety.Value;

    public static LanguageDetector Languages => LazyLanguages.Value;

    public static Understander Understander => LazyUnderstander.Value;

    /// <summary>The lines of a file of messages that travels inside the test assembly; `#` starts a comment.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(RealKnowledge).Assembly.GetManifestResourceStream(file)
            ?? throw new FileNotFoundException("It is not embedded.", file);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
