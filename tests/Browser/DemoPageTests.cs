using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StudentHealth.Tests.Support;

namespace StudentHealth.Browser;

[Collection(nameof(BrowserTests))]
public sealed class DemoPageTests(Chromium chromium)
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    public async Task A_student_is_greeted_asks_is_answered_and_finds_it_again_after_a_reload(string language)
    {
        await using var server = BotServer.Start();
        await using var page = await ChatPage.OpenAsync(chromium, server.Address, language);
        await page.WaitForBubblesAsync(1);
        await page.ScreenshotAsync($"demo-{language}");

        await page.SayAsync("36 46 ?");

        await page.WaitForBubblesAsync(3);
        await Assertions.Expect(page.StudentsBubbles).ToHaveTextAsync(["36 46 ?"]);
        var before = await page.Bubbles.AllInnerTextsAsync();
        await page.ScreenshotAsync($"demo-{language}-answered");

        await page.Page.ReloadAsync();
        await page.WaitForBubblesAsync(before.Count);
        Assert.Equal(before, await page.Bubbles.AllInnerTextsAsync());
        await Assertions.Expect(page.StudentsBubbles).ToHaveTextAsync(["36 46 ?"]);
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task The_conversation_survives_a_restart_of_the_service_and_goes_on()
    {
        var storage = Directory.CreateTempSubdirectory("student-health-test-");
        try
        {
            var first = BotServer.Start(new BotServerOptions(Storage: storage.FullName));
            await using var page = await ChatPage.OpenAsync(chromium, first.Address);
            await page.WaitForBubblesAsync(1);
            await page.SayAsync("Bonjour");
            await page.WaitForBubblesAsync(3);
            var port = first.Address.Port;
            await first.DisposeAsync();

            await using var second = BotServer.Start(new BotServerOptions(Storage: storage.FullName, Port: port));
            await page.Page.ReloadAsync();
            await page.WaitForBubblesAsync(3);
            await page.SayAsync("Encore là ?");
            await page.WaitForBubblesAsync(5);
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(1280, 860)]
    [InlineData(390, 780)]
    public async Task The_page_has_no_barrier_that_axe_finds(int width, int height)
    {
        await using var server = BotServer.Start();
        await using var page = await ChatPage.OpenAsync(chromium, server.Address, viewport: new ViewportSize { Width = width, Height = height });
        await page.WaitForBubblesAsync(1);
        await page.SayAsync("Bonjour");
        await page.WaitForBubblesAsync(3);
        await page.ScreenshotAsync($"demo-{width}");

        var result = await page.Page.RunAxe();

        Assert.Empty(result.Violations.Select(static violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(static node => $"{node.Target} {node.Html}"))}"));
    }
}
