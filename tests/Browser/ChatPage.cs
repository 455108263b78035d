using System.Reflection;
using Microsoft.Playwright;

namespace StudentHealth.Browser;

/// <summary>The demo page as a student uses it. Fails a test where the browser reports an error or calls another host.</summary>
public sealed class ChatPage : IAsyncDisposable
{
    private static readonly string Screenshots = Path.Combine(
        typeof(ChatPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "Artifacts").Value!, "screenshots");

    private readonly IBrowserContext _context;
    private readonly Uri _service;
    private readonly List<string> _faults = [];

    private ChatPage(IBrowserContext context, IPage page, Uri service)
    {
        _context = context;
        _service = service;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Note(request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).Authority != service.Authority, $"called {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>What went wrong in the browser so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Everything in the chat: what was said, and the buttons below it.</summary>
    public ILocator Chat => Page.Locator("[data-chat]");

    /// <summary>What was said, in order; each is one bubble.</summary>
    public ILocator Bubbles => Chat.Locator(".webchat__bubble__content");

    public ILocator StudentsBubbles => Chat.Locator(".webchat__bubble--from-user .webchat__bubble__content");

    public ILocator SuggestedActions => Chat.Locator("button.webchat__suggested-action");

    public ILocator SendBox => Chat.GetByRole(AriaRole.Textbox);

    public static async Task<ChatPage> OpenAsync(Chromium chromium, Uri service, string language = "fr", ViewportSize? viewport = null)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = viewport ?? new ViewportSize { Width = 1280, Height = 860 },
            TimezoneId = "Europe/Paris",
        });
        var page = new ChatPage(context, await context.NewPageAsync(), service);
        await page.Page.GotoAsync(new Uri(service, $"/?lang={language}").ToString());
        return page;
    }

    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Presses a suggested action.</summary>
    public async Task PressAsync(string button)
    {
        await WaitForReplyAsync();
        await SuggestedActions.GetByText(button, new LocatorGetByTextOptions { Exact = true }).ClickAsync();
    }

    /// <summary>Presses the first suggested action, whatever it says.</summary>
    public async Task PressFirstAsync()
    {
        await WaitForReplyAsync();
        await SuggestedActions.First.ClickAsync();
    }

    /// <summary>Presses the suggested action of that name where there is one, and says it where the question takes words.</summary>
    public async Task AnswerAsync(string text)
    {
        await WaitForReplyAsync();
        var button = SuggestedActions.GetByText(text, new LocatorGetByTextOptions { Exact = true });
        var isButton = await button.CountAsync() > 0;
        await (isButton ? button.First.ClickAsync() : SayAsync(text));
    }

    /// <summary>Waits until so many lines were said, by whoever.</summary>
    public Task WaitForBubblesAsync(int count) => Assertions.Expect(Bubbles).ToHaveCountAsync(count, new LocatorAssertionsToHaveCountOptions { Timeout = 20_000 });

    /// <summary>Waits until this is said.</summary>
    public Task WaitForTextAsync(string text) =>
        Assertions.Expect(Chat.GetByText(text).First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });

    public async Task ScreenshotAsync(string name)
    {
        // Bubbles slide in: a picture of the middle of it shows half of one.
        await Page.WaitForTimeoutAsync(400);
        Directory.CreateDirectory(Screenshots);
        // Hiding the caret takes a style that the page forbids.
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, $"{name}.png"), Caret = ScreenshotCaret.Initial });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Waits until the last word is the service's.</summary>
    private async Task WaitForReplyAsync()
    {
        await Page.WaitForTimeoutAsync(300);
        var last = Chat.Locator(".webchat__bubble").Last.And(Chat.Locator(".webchat__bubble--from-user"));
        await Assertions.Expect(last).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 20_000 });
    }

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            _faults.Add(text);
        }
    }
}
