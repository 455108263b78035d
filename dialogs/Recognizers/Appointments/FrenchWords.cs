namespace StudentHealth.Recognizers.Appointments;

internal static class FrenchWords
{
    public static PhraseWords Table => new()
    {
        Weekdays = new(StringComparer.Ordinal)
        {
            ["lundi"] = DayOfWeek.Monday, ["mardi"] = DayOfWeek.Tuesday, ["mercredi"] = DayOfWeek.Wednesday, ["mercredis"] = DayOfWeek.Wednesday,
            ["jeudi"] = DayOfWeek.Thursday, ["vendredi"] = DayOfWeek.Friday, ["samedi"] = DayOfWeek.Saturday, ["dimanche"] = DayOfWeek.Sunday,
            ["lundis"] = DayOfWeek.Monday, ["mardis"] = DayOfWeek.Tuesday, ["jeudis"] = DayOfWeek.Thursday, ["vendredis"] = DayOfWeek.Friday,
            ["mecredi"] = DayOfWeek.Wednesday, ["vendredie"] = DayOfWeek.Friday,
        },
        Months = new(StringComparer.Ordinal)
        {
            ["janvier"] = 1, ["janv"] = 1, ["fevrier"] = 2, ["fevr"] = 2, ["fev"] = 2, ["mars"] = 3, ["avril"] = 4, ["avr"] = 4, ["mai"] = 5, ["juin"] = 6,
            ["juillet"] = 7, ["juil"] = 7, ["aout"] = 8, ["septembre"] = 9, ["sept"] = 9, ["octobre"] = 10, ["oct"] = 10, ["novembre"] = 11, ["nov"] = 11,
            ["decembre"] = 12, ["dec"] = 12,
        },
        Units = new(StringComparer.Ordinal)
        {
            ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9,
        },
        Numbers = new(StringComparer.Ordinal)
        {
            ["onze"] = 11, ["douze"] = 12, ["treize"] = 13, ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16,
        },
        Tens = new(StringComparer.Ordinal) { ["dix"] = 10, ["vingt"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50 },
        Ordinals = new(StringComparer.Ordinal)
        {
            ["premier"] = 1, ["premiere"] = 1, ["deuxieme"] = 2, ["troisieme"] = 3, ["quatrieme"] = 4,
        },
        OrdinalMark = "e",
        And = @"et\s+",
        Articles = ["un", "une"],
        NumberGuard = @"(?<!\d\s*(?=sept\b))",
        Bounds = new("a partir du?|des|a compter du?", "apres", "jusqu au?|d ici(?: a| au)?|au plus tard", "avant"),
        Fillers = "a|au|aux|le|la|les|l|de|du|des|d|en|vers|environ|plutot|dans|pour|si possible|s il vous plait|s il te plait|svp|merci|bonjour|ok|oui|alors|"
            + "et|ou|peut etre|je|suis|serais|dispo|disponible|libre|prefere|preferais|prefererais|voudrais|veux|peux|un|rendez vous|rdv|appel|moi|ca|c est|serait|ideal|mieux|heure|toute la journee|tous|jour|faire|on peut|sinon|mais|de preference|idealement|c est possible|d ici",
        Hints = "jour de|semaine|mois\\b|annee|noel|paques|toussaint|pentecote|ascension|armistice|ferie|nouvel|vacances|printemps|ete\\b|automne|hiver|quinzaine|huitaine",
    };
}
