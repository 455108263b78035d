using System.Collections.Frozen;

namespace StudentHealth.Recognizers;

internal enum Meaning
{
    Yes,
    No,
    Unsure,
}

/// <summary>A language's ways of saying yes, no, and that one does not know, which may hold a no ("no sé").</summary>
internal sealed class YesNoWords
{
    public const int LongestPhrase = 4;

    private static readonly FrozenDictionary<string, Meaning> Everywhere = Index(
        yes: ["ok", "okay", "okey", "oki", "okk", "👍", "👌", "✅", "✔", "🆗", "yes", "oui", "sí"],
        no: ["👎", "❌", "✖", "no", "non"],
        unsure: ["🤷"]);

    private static readonly YesNoWords English = new(
        yes: ["yes", "y", "ya", "yeah", "yea", "yeh", "yep", "yup", "yess", "sure", "sure thing", "of course", "absolutely", "definitely", "certainly",
            "correct", "exactly", "right", "that s right", "that s it", "agreed", "i agree", "fine", "alright", "all right", "perfect", "great",
            "sounds good", "go ahead", "please do", "please", "i do", "i am", "i have", "i did", "i think so", "why not", "no problem", "no worries", "true"],
        no: ["no", "n", "nope", "nah", "naw", "nay", "no way", "no thanks", "no thank you", "not really", "not at all", "not now", "not yet", "never",
            "never mind", "nevermind", "i don t", "i do not", "i m not", "i am not", "i haven t", "i didn t", "i don t think so", "don t", "wrong",
            "incorrect", "not ok", "not okay", "not right", "not correct", "disagree", "i disagree", "negative", "false"],
        unsure: ["no idea", "not sure", "i don t know", "dont know", "don t know"]);

    private static readonly YesNoWords French = new(
        yes: ["oui", "o", "ui", "ouais", "ouai", "wi", "mouais", "ouep", "yep", "d'accord", "dac", "daccord", "c'est d'accord", "je suis d'accord", "entendu",
            "volontiers", "avec plaisir", "bien sûr", "bien sur que oui", "bien entendu", "tout à fait", "exact", "exactement", "absolument",
            "évidemment", "carrément", "certainement", "parfait", "c'est ça", "c'est bon", "ça marche", "ça me va", "correct", "c'est correct",
            "vas y", "allez y", "allons y", "je veux bien", "s'il vous plaît", "svp", "pourquoi pas", "pas de problème", "pas de souci", "sans problème", "vrai"],
        no: ["non", "nan", "nann", "nope", "non merci", "pas du tout", "pas vraiment", "pas maintenant", "pas encore", "pas d'accord", "pas ok", "jamais",
            "surtout pas", "en aucun cas", "bien sûr que non", "faux", "c'est faux", "incorrect", "pas correct", "ça ne va pas", "pas la peine", "pas besoin", "laissez tomber"],
        unsure: ["pas sûr", "pas sûre", "je ne sais pas", "je sais pas", "j'sais pas", "sais pas", "aucune idée"]);

    private static readonly YesNoWords Spanish = new(
        yes: ["sí", "s", "sip", "sii", "siii", "claro", "claro que sí", "por supuesto", "vale", "dale", "de acuerdo", "estoy de acuerdo", "correcto", "es correcto",
            "exacto", "exactamente", "eso es", "así es", "desde luego", "cómo no", "perfecto", "bueno", "está bien", "por favor", "adelante", "creo que sí",
            "me parece bien", "sin problema", "no hay problema", "por qué no", "cierto", "verdad", "ya"],
        no: ["no", "nop", "nope", "nel", "no gracias", "claro que no", "por supuesto que no", "para nada", "en absoluto", "nunca", "jamás", "todavía no", "aún no",
            "ahora no", "de ninguna manera", "creo que no", "no es correcto", "incorrecto", "falso", "mejor no", "no hace falta"],
        unsure: ["no sé", "no lo sé", "no estoy seguro", "no estoy segura", "ni idea", "quién sabe"]);

    private static readonly FrozenDictionary<string, YesNoWords> Languages = new Dictionary<string, YesNoWords>(StringComparer.Ordinal)
    {
        ["en"] = English,
        ["fr"] = French,
        ["es"] = Spanish,
        ["bg"] = new(["да", "добре"], ["не"]),
        ["de"] = new(["ja", "jawohl", "jo", "klar", "gerne", "natürlich", "genau", "richtig"], ["nein", "nee", "nö", "nein danke", "niemals"]),
        ["hi"] = new(["हां", "हाँ", "जी", "ठीक है"], ["नहीं", "ना"]),
        ["it"] = new(["sì", "certo", "va bene", "d'accordo", "esatto"], ["no", "no grazie", "mai"]),
        ["ja"] = new(["はい", "ええ", "うん", "そうです"], ["いいえ", "いや", "違います"]),
        ["ko"] = new(["예", "네", "응", "그래"], ["아니", "아니요", "아니오"]),
        ["nl"] = new(["ja", "jawel", "jazeker", "goed", "prima", "natuurlijk", "klopt"], ["nee", "neen", "nee dank je", "nooit"]),
        ["pt"] = new(["sim", "claro", "certo", "com certeza", "isso", "tá", "está bem"], ["não", "nao obrigado", "nunca"]),
        ["sv"] = new(["ja", "japp", "jo", "visst", "gärna"], ["nej", "nä", "aldrig"]),
        ["tr"] = new(["evet", "tamam", "olur", "tabii"], ["hayır", "yok", "olmaz"]),
        ["zh"] = new(["是", "是的", "对", "好", "好的", "可以", "行"], ["不", "不是", "不对", "不行", "不要", "没有"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Meaning> _meanings;

    private YesNoWords(string[] yes, string[] no, string[]? unsure = null)
    {
        _meanings = Index(yes, no, unsure ?? []);
    }

    public static YesNoWords Of(string language) => Languages.GetValueOrDefault(language, English);

    /// <param name="alone">Whether nothing else was said. A single letter, and another language's word, mean something only then.</param>
    public Meaning? Find(string phrase, bool alone)
    {
        if (_meanings.TryGetValue(phrase, out var meaning) && (alone || phrase.Length > 1 || !char.IsAsciiLetter(phrase[0])))
        {
            return meaning;
        }

        return (alone || !char.IsAsciiLetter(phrase[0]) || phrase.StartsWith("ok", StringComparison.Ordinal))
            && Everywhere.TryGetValue(phrase, out meaning) ? meaning : null;
    }

    private static FrozenDictionary<string, Meaning> Index(string[] yes, string[] no, string[] unsure) =>
        yes.Select(phrase => (phrase, Meaning.Yes))
            .Concat(no.Select(phrase => (phrase, Meaning.No)))
            .Concat(unsure.Select(phrase => (phrase, Meaning.Unsure)))
            .DistinctBy(entry => Key(entry.Item1))
            .ToFrozenDictionary(entry => Key(entry.Item1), entry => entry.Item2, StringComparer.Ordinal);

    private static string Key(string phrase) => string.Join(' ', YesNoText.Words(phrase));
}
