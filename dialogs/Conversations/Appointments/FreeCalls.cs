using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>The calls that can be booked now.</summary>
public sealed class FreeCalls(IAppointmentStore store, AppointmentRules rules, TimeProvider clock)
{
    private readonly SlotCalendar _calendar = new(rules);

    /// <summary>False where the institution has no advisers: then no call is offered.</summary>
    public async Task<bool> AreOfferedAsync(CancellationToken cancellationToken) =>
        (await store.ReadAdvisersAsync(cancellationToken)).Count > 0;

    /// <summary>The languages that advisers speak, in the order of <see cref="Language"/>; empty where there are no advisers.</summary>
    public async Task<IReadOnlyList<Language>> ReadLanguagesAsync(CancellationToken cancellationToken)
    {
        var advisers = await store.ReadAdvisersAsync(cancellationToken);
        return [.. advisers.SelectMany(adviser => adviser.Languages).Distinct().Order()];
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

    /// <summary>The first free call in the language, else in French, which every adviser speaks; null where there is none.</summary>
    public async Task<FreeTime?> FindNextAsync(Language language, CancellationToken cancellationToken)
    {
        var free = await FindAsync(language, cancellationToken);
        if (free.Count == 0 && language != Language.French)
            free = await FindAsync(Language.French, cancellationToken);
        return free.Count == 0 ? null : free[0];
    }
}
