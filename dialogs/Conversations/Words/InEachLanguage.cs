using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Words;

/// <summary>Something in French, English and Spanish.</summary>
public sealed class InEachLanguage<T>
{
    private readonly T[] _values;

    public InEachLanguage(Func<Language, T> make) => _values = [.. LanguageCodes.All.Select(make)];

    public T this[Language language] => _values[(int)language];

    public IReadOnlyList<T> All => _values;
}
