using Microsoft.Playwright;
using StudentHealth.Tests.Support;

namespace StudentHealth.Browser;

/// <summary>A student's whole way in each language, by keyboard and buttons: a question, the CSS conditions, a call, a reload.</summary>
[Collection(nameof(BrowserTests))]
public sealed class StudentJourneyTests(Chromium chromium)
{
    // Monday morning: calls are free on the days that follow.
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static TheoryData<Journey> Journeys { get; } =
    [
        new Journey(
            "fr", "combien coute le 36 46", "Le 36 46 est gratuit", "CSS : les conditions", ["Non", "En solo ou en colocation", "500 par mois", "France métropolitaine"], "probablement droit",
            "je voudrais réserver un appel", "Français", ["Oui, d'accord", "Oui, réserver"], "Votre référence", "annuler mon rendez-vous"),
        new Journey(
            "en", "how do i get a carte vitale", "carte Vitale", "CSS: the conditions", ["No", "On my own, or flatshare", "500 a month", "Mainland France"], "probably",
            "book a call please", "English", ["Yes, that's fine", "Yes, book it"], "Your reference", "cancel my appointment"),
        new Journey(
            "es", "qué es la css", "CSS", "CSS: las condiciones", ["No", "Por mi cuenta o con compañeros", "500 al mes", "Francia continental"], "probablemente",
            "quiero reservar una llamada", "Español", ["Sí, de acuerdo", "Sí, reservar"], "Tu referencia", "anular mi cita"),
    ];

    [Theory]
    [MemberData(nameof(Journeys))]
    public async Task A_student_asks_checks_the_css_books_a_call_and_finds_it_after_a_reload(Journey journey)
    {
        await using var server = BotServer.Start(new BotServerOptions(Now));
        await using var page = await ChatPage.OpenAsync(chromium, server.Address, journey.Language);
        await page.WaitForBubblesAsync(1);

        await page.SayAsync(journey.Question);
        await page.WaitForTextAsync(journey.Answer);
        await page.ScreenshotAsync($"journey-{journey.Language}-1-answer");

        await page.SayAsync(journey.CssTitle);
        foreach (var step in journey.CssSteps)
        {
            await page.AnswerAsync(step);
        }

        await page.WaitForTextAsync(journey.CssResult);
        await page.ScreenshotAsync($"journey-{journey.Language}-2-css");

        await page.SayAsync(journey.Booking);
        await page.PressAsync(journey.CallLanguage);
        await page.PressFirstAsync();
        await page.PressFirstAsync();
        await page.AnswerAsync("06 12 34 56 78");
        foreach (var step in journey.Agreements)
        {
            await page.AnswerAsync(step);
        }

        await page.WaitForTextAsync(journey.Booked);
        await page.WaitForTextAsync(journey.Cancellation);
        await page.ScreenshotAsync($"journey-{journey.Language}-3-booked");
        var said = await page.Bubbles.AllInnerTextsAsync();

        await page.Page.ReloadAsync();
        await page.WaitForBubblesAsync(said.Count);
        Assert.Equal(said, await page.Bubbles.AllInnerTextsAsync());
        await page.SayAsync(journey.Cancellation);
        await Assertions.Expect(page.Bubbles.Last).ToContainTextAsync("+33 6 12 34 56 78");
        await page.ScreenshotAsync($"journey-{journey.Language}-4-after-reload");
        Assert.Empty(page.Faults);
    }

    /// <param name="CssSteps">What is pressed where it is a button, and said where it is none.</param>
    public sealed record Journey(
        string Language,
        string Question,
        string Answer,
        string CssTitle,
        IReadOnlyList<string> CssSteps,
        string CssResult,
        string Booking,
        string CallLanguage,
        IReadOnlyList<string> Agreements,
        string Booked,
        string Cancellation)
    {
        public override string ToString() => Language;
    }
}
