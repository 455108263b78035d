namespace StudentHealth.Recognizers.Appointments;

/// <summary>Reads a message rule by rule, and asks the recognizers about a rest that looks like a date.</summary>
internal static class PhraseReader
{
    public static AppointmentPhrase? Read(string text, PhraseLanguage language, DateTime now)
    {
        var normalized = PhraseText.Normalize(text, language);
        var draft = new PhraseDraft(normalized, now, language);
        foreach (var rule in language.Rules)
        {
            rule.Apply(draft);
        }

        language.Bounds.Apply(draft);
        if (draft.Day is null && language.Hints.IsMatch(draft.Rest))
        {
            RecognizedRest.Read(draft);
        }

        return draft.IsEmpty ? null : Result(draft, normalized);
    }

    private static AppointmentPhrase Result(PhraseDraft draft, string normalized)
    {
        var hour = draft.Hour?.Within(draft.Part);
        var todayIsOver = draft.OtherDay is not null && draft.Day == DayRange.Of(draft.Today) && IsOver(hour, draft.Now);
        return new AppointmentPhrase
        {
            // "lundi à 8h", said on a Monday at 9, is another Monday.
            Day = todayIsOver ? draft.OtherDay : draft.Day,
            OtherDay = todayIsOver ? null : draft.OtherDay,
            Part = draft.Part,
            Hour = hour?.Time,
            OtherHour = hour?.Other,
            NotBefore = draft.From?.Within(draft.Part).Time,
            NotAfter = draft.Until?.Within(draft.Part).Time,
            Soonest = draft.Soonest,
            Coverage = Coverage(draft, normalized),
        };
    }

    private static bool IsOver(ClockReading? hour, DateTime now)
    {
        var time = TimeOnly.FromDateTime(now);
        return hour is { } said && said.Time < time && (said.Other is not { } other || other < time);
    }

    private static double Coverage(PhraseDraft draft, string normalized)
    {
        var said = normalized.Count(char.IsLetterOrDigit);
        var rest = draft.Language.Fillers.Replace(draft.Rest, string.Empty).Count(char.IsLetterOrDigit);
        return said == 0 ? 0 : 1 - ((double)rest / said);
    }
}
