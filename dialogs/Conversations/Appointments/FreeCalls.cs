using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>The calls that can be booked now.</summary>
public sealed class FreeCalls(IAppointmentStore store, AppointmentRules rules, TimeProvider clock)
{
    private readonly SlotCalendar _calendar = new(rules);

    /// <summary>False where the institution has no advisers: then no call is offered.</summary>
    public async Task<bool> AreOfferedAsync(CancellationToken cancellationToken) =>
        (await store.ReadAdvisersAsync(cancellationToken)).Count > 0;

    /// <summary>The languages in which a call is free, in the order of <see cref="Language"/>.</summary>
    public async Task<IReadOnlyList<Language>> ReadFreeLanguagesAsync(CancellationToken cancellationToken)
    {
        var languages = new List<Language>();
        foreach (var language in LanguageCodes.All)
        {
            if ((await FindAsync(language, cancellationToken)).Count > 0)
                languages.Add(language);
        }

        return languages;
    }

    /// <summary>
    /// Who speaks the language and is at work at that time, free or not: a booking that is tried again must find the
    /// adviser whom it was given.
    /// </summary>
    public async Task<IReadOnlyList<AdviserId>> FindAtWorkAsync(Language language, DateTimeOffset start, CancellationToken cancellationToken)
    {
        var advisers = await store.ReadAdvisersAsync(cancellationToken);
        var times = _calendar.FindFree(advisers, language, [], clock.GetUtcNow());
        return times.FirstOrDefault(time => time.Start == start)?.Advisers ?? [];
    }

    /// <summary>In order of time; empty where nobody who speaks the language is free.</summary>
    public async Task<IReadOnlyList<FreeTime>> FindAsync(Language language, CancellationToken cancellationToken)
    {
        var advisers = await store.ReadAdvisersAsync(cancellationToken);
        if (advisers.Count == 0)
            return [];

        var now = clock.GetUtcNow();
        var (from, until) = _calendar.Window(now);
        // A call that began earlier may still run at the first free time; the store's calls last at most a few hours.
        var taken = await store.ReadTakenAsync(from - TimeSpan.FromHours(4), until + rules.CallLength, cancellationToken);
        return _calendar.FindFree(advisers, language, taken, now);
    }

    /// <summary>The same, to be searched by what a student says.</summary>
    public async Task<AppointmentTime> FindTimesAsync(Language language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new AppointmentTime(await FindAsync(language, cancellationToken), now, DateOnly.FromDateTime(ParisTime.Of(_calendar.Window(now).Until)));
    }

    /// <summary>The first free call in the language, else in French, which every adviser speaks; null where there is none.</summary>
    public async Task<FreeTime?> FindNextAsync(Language language, CancellationToken cancellationToken)
    {
        var free = await FindAsync(language, cancellationToken);
        if (free.Count == 0 && language != Language.French)
            free = await FindAsync(Language.French, cancellationToken);
        return free.Count == 0 ? null : free[0];
    }
}
