namespace StudentHealth.Recognizers.Appointments;

internal static class SpanishWords
{
    public static PhraseWords Table => new()
    {
        Weekdays = new(StringComparer.Ordinal)
        {
            ["lunes"] = DayOfWeek.Monday, ["martes"] = DayOfWeek.Tuesday, ["miercoles"] = DayOfWeek.Wednesday, ["jueves"] = DayOfWeek.Thursday,
            ["viernes"] = DayOfWeek.Friday, ["sabado"] = DayOfWeek.Saturday, ["domingo"] = DayOfWeek.Sunday, ["sabados"] = DayOfWeek.Saturday, ["miercole"] = DayOfWeek.Wednesday,
        },
        Months = new(StringComparer.Ordinal)
        {
            ["enero"] = 1, ["ene"] = 1, ["febrero"] = 2, ["feb"] = 2, ["marzo"] = 3, ["abril"] = 4, ["abr"] = 4, ["mayo"] = 5, ["junio"] = 6, ["jun"] = 6,
            ["julio"] = 7, ["jul"] = 7, ["agosto"] = 8, ["ago"] = 8, ["septiembre"] = 9, ["setiembre"] = 9, ["sept"] = 9, ["sep"] = 9, ["octubre"] = 10, ["oct"] = 10,
            ["noviembre"] = 11, ["nov"] = 11, ["diciembre"] = 12, ["dic"] = 12,
        },
        Units = new(StringComparer.Ordinal)
        {
            ["un"] = 1, ["una"] = 1, ["uno"] = 1, ["dos"] = 2, ["tres"] = 3, ["cuatro"] = 4, ["cinco"] = 5, ["seis"] = 6, ["siete"] = 7, ["ocho"] = 8, ["nueve"] = 9,
        },
        Numbers = new(StringComparer.Ordinal)
        {
            ["diez"] = 10, ["once"] = 11, ["doce"] = 12, ["trece"] = 13, ["catorce"] = 14, ["quince"] = 15, ["dieciseis"] = 16, ["diecisiete"] = 17,
            ["dieciocho"] = 18, ["diecinueve"] = 19, ["veintiun"] = 21, ["veintiuno"] = 21, ["veintiuna"] = 21, ["veintidos"] = 22, ["veintitres"] = 23, ["veinticuatro"] = 24,
            ["veinticinco"] = 25, ["veintiseis"] = 26, ["veintisiete"] = 27, ["veintiocho"] = 28, ["veintinueve"] = 29,
        },
        Tens = new(StringComparer.Ordinal) { ["veinte"] = 20, ["treinta"] = 30, ["cuarenta"] = 40, ["cincuenta"] = 50 },

        // Not "cuarto", which is a quarter of an hour.
        Ordinals = new(StringComparer.Ordinal) { ["primero"] = 1, ["primer"] = 1, ["segundo"] = 2, ["tercero"] = 3, ["tercer"] = 3 },
        OrdinalMark = "o",
        And = @"y\s+",
        Articles = ["un", "una"],
        Bounds = new("a partir del?|desde(?: el)?", "despues del?", "hasta(?: el)?|como muy tarde", "antes del?"),
        Fillers = "a|al|el|la|las|los|de|del|en|por|sobre|hacia|para|si es posible|por favor|gracias|hola|ok|si|vale|bueno|y|o|yo|me|puedo|podria|prefiero|preferiria|"
            + "quiero|quisiera|gustaria|viene|bien|mejor|una|cita|llamada|mismo|cualquier|todo|estoy|estaria|libre|disponible|hora|seria|tal vez|quiza|quizas|dia|mi|es",
        Hints = "dia de|semana|mes|ano|navidad|nochebuena|nochevieja|pascua|festivo|primavera|verano|otono|invierno|quincena",
    };
}
