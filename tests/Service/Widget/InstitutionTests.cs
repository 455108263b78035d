using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using StudentHealth.Knowledge;
using StudentHealth.Tests.Support;

namespace StudentHealth.Service.Widget;

public sealed class InstitutionTests(InstitutionTests.SharedServer shared) : IClassFixture<InstitutionTests.SharedServer>
{
    private const string Question = "je renonce à des soins, c'est trop cher";

    [Fact]
    public async Task A_students_institution_speaks_under_the_answer_and_is_cited()
    {
        var reply = Assert.Single(await (await shared.Server.OpenTalkOfAsync("rennes2", "fr")).AskAsync(Question));

        Assert.Contains("Rennes 2", (string?)reply["text"], StringComparison.Ordinal);
        var cited = reply["entities"]!.AsArray().SelectMany(static entity => entity!["citation"]?.AsArray() ?? []).Select(static claim => (string?)claim!["appearance"]!["url"]);
        Assert.Contains("https://rennes2.example.org/sante-etudiants", cited);
    }

    [Fact]
    public async Task Each_institution_speaks_to_its_own_students()
    {
        var rouen = await shared.Server.OpenTalkOfAsync("rouen", "fr");
        var rennes = await shared.Server.OpenTalkOfAsync("rennes2", "fr");
        var none = await shared.Server.OpenTalkAsync("fr");

        Assert.DoesNotContain("Rennes", await AskAsync(rouen), StringComparison.Ordinal);
        Assert.DoesNotContain("Rouen", await AskAsync(rennes), StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", await AskAsync(none), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_an_answer_does_not_say_it_again()
    {
        var talk = await shared.Server.OpenTalkOfAsync("rouen", "fr");
        await talk.AskAsync(Question);

        var more = Assert.Single(await talk.AskAsync("En savoir plus"));

        Assert.DoesNotContain("Rouen", (string?)more["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conversation_knows_its_institution_after_a_restart_and_after_an_erasure()
    {
        var storage = Directory.CreateTempSubdirectory("student-health-test-");
        try
        {
            string conversation, token;
            await using (var first = BotServer.Start(new BotServerOptions(Storage: storage.FullName)))
            {
                var talk = await first.OpenTalkOfAsync("rouen", "fr");
                (conversation, token) = (talk.ConversationId, talk.Token);
                await talk.AskAsync("Efface mes données");
                await talk.AskAsync("oui");
            }

            await using var second = BotServer.Start(new BotServerOptions(Storage: storage.FullName));

            Assert.Contains("Rouen", await AskAsync(new DirectLineClient(second.Http, conversation, token)), StringComparison.Ordinal);
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task In_production_a_sample_opens_nothing_and_a_key_of_the_settings_does()
    {
        await using var server = BotServer.Start(new BotServerOptions(Environment: "Production")
        {
            Settings = new Dictionary<string, string?> { ["Widget:Institutions:0:Key"] = "campus", ["Widget:Institutions:0:Name"] = "Campus" },
        });

        Assert.Equal(HttpStatusCode.NotFound, await OpenAsync(server, "rouen"));
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(server, "campus"));
    }

    [Fact]
    public void A_bad_file_stops_the_start_with_its_file_and_line()
    {
        var copy = Directory.CreateTempSubdirectory("knowledge-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(KnowledgeBase.DefaultDirectory, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy.FullName, Path.GetRelativePath(KnowledgeBase.DefaultDirectory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            var rouen = Path.Combine(copy.FullName, "institutions", "rouen.yaml");
            File.WriteAllText(rouen, File.ReadAllText(rouen).Replace("  - https://rouen.example.org\n", "  - https://*.example.org\n", StringComparison.Ordinal));

            var error = Assert.Throws<KnowledgeException>(() => BotServer.Start(new BotServerOptions { Settings = new Dictionary<string, string?> { ["Knowledge:Directory"] = copy.FullName } }));

            Assert.Contains("institutions/rouen.yaml:10: 'https://*.example.org' is no origin", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_page_wears_the_institutions_colours_and_speaks_its_languages()
    {
        await using var server = BotServer.Start(new BotServerOptions { Settings = new Dictionary<string, string?> { ["Widget:DemoKey"] = "rouen" } });

        var page = await server.Http.GetStringAsync(new Uri("/?lang=es", UriKind.Relative));

        Assert.Contains("data-key=\"rouen\" data-accent=\"#7a1f3d\" data-on-accent=\"#ffffff\" data-locale=\"es\"", page, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(DirectLineClient talk) =>
        string.Concat((await talk.AskAsync(Question)).Select(static activity => (string?)activity["text"]));

    private static async Task<HttpStatusCode> OpenAsync(BotServer server, string key)
    {
        using var content = new StringContent(new JsonObject { ["key"] = key }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync("widget/token", content);
        return answer.StatusCode;
    }

    public sealed class SharedServer : IAsyncDisposable
    {
        public BotServer Server { get; } = BotServer.Start();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
