using System.Collections.Concurrent;
using System.Net;
using StudentHealth.Curator.Links;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Curator;

public sealed class CuratorLinks : IDisposable
{
    private readonly KnowledgeFolder _folder = new KnowledgeFolder()
        .Topic("css/what", "", "# Title\n\nSee [the site](https://www.example.org/page) and [the other](https://www.example.org/other).");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_that_are_there_pass_and_each_is_asked_once()
    {
        var web = new Web();

        var run = await CuratorRun.InAsync(_folder.Directory, web, "links");

        Assert.Equal((0, "3 addresses: 3 there, 0 moved, 0 dead, 0 to look at by hand, 0 not checked.\n"), (run.ExitCode, run.Output));
        Assert.Equal(["HEAD https://www.example.org/", "HEAD https://www.example.org/other", "HEAD https://www.example.org/page"], web.Asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_dead_link_ends_with_1_and_is_named_with_all_its_places()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, new Web { ["https://www.example.org/page"] = Web.Status(404) }, "links");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("dead: https://www.example.org/page (404)\n  topics/css/what/fr.md:3\n  topics/css/what/en.md:3\n  topics/css/what/es.md:3\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_knows_no_HEAD_is_asked_with_GET()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, new Web { ["https://www.example.org/page"] = request => new HttpResponseMessage(request.Method == HttpMethod.Head ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.OK) }, "links");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 there", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_and_reported()
    {
        var web = new Web { ["https://www.example.org/page"] = Web.Redirect("/new"), ["https://www.example.org/new"] = Web.Status(200) };

        var run = await CuratorRun.InAsync(_folder.Directory, web, "links");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("moved: https://www.example.org/page (now https://www.example.org/new)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://www.example.org/", "not https")]
    [InlineData("https://127.0.0.1/", "no public host")]
    [InlineData("https://metadata.internal/", "no public host")]
    [InlineData("https://www.example.org:8443/", "a port or a user")]
    public async Task No_redirect_leads_into_the_network(string target, string reason)
    {
        var web = new Web { ["https://www.example.org/page"] = Web.Redirect(target) };

        var run = await CuratorRun.InAsync(_folder.Directory, web, "links");

        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(web.Asked, asked => asked.EndsWith(target, StringComparison.Ordinal) && target != "https://www.example.org/");
    }

    [Fact]
    public async Task A_circle_of_redirects_is_dead()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, new Web { ["https://www.example.org/page"] = Web.Redirect("/page") }, "links");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("without end", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_turns_programs_away_is_looked_at_by_hand()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, new Web { ["https://www.example.org/page"] = Web.Status(403) }, "links");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("look at by hand: https://www.example.org/page (403)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_network_is_closed_one_message_says_so()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, new Web(closed: true), "links");

        Assert.Equal((0, "No address could be reached (NameResolutionError): the network is closed here, nothing was checked.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_closed_network_is_not_asked_for_every_link_of_the_real_content()
    {
        var web = new Web(closed: true);

        var run = await CuratorRun.InAsync(Path.GetTempPath(), web, "links", "--knowledge", KnowledgeBase.DefaultDirectory);

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Output.TrimEnd().Split('\n'));
        Assert.InRange(web.Asked.Count, 12, 20);
    }

    [Fact]
    public async Task A_site_that_is_gone_is_dead_where_others_answer()
    {
        var run = await CuratorRun.InAsync(_folder.Directory, new Web { ["https://www.example.org/page"] = _ => throw new HttpRequestException(HttpRequestError.NameResolutionError) }, "links");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("dead: https://www.example.org/page (NameResolutionError)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("0.0.0.0", false)]
    public void Only_public_machines_are_connected_to(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicNetwork.IsPublic(IPAddress.Parse(address)));

    /// <summary>The web: 200 for what nobody registered, unless it is closed.</summary>
    private sealed class Web(bool closed = false) : HttpMessageHandler
    {
        private readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> _answers = [];

        public ConcurrentBag<string> Asked { get; } = [];

        public Func<HttpRequestMessage, HttpResponseMessage> this[string address]
        {
            set => _answers[address] = value;
        }

        public static Func<HttpRequestMessage, HttpResponseMessage> Status(int status) => _ => new HttpResponseMessage((HttpStatusCode)status);

        public static Func<HttpRequestMessage, HttpResponseMessage> Redirect(string target) => _ =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.MovedPermanently);
            answer.Headers.Location = new Uri(target, UriKind.RelativeOrAbsolute);
            return answer;
        };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add($"{request.Method} {request.RequestUri}");
            if (closed)
                throw new HttpRequestException(HttpRequestError.NameResolutionError);
            return Task.FromResult(_answers.TryGetValue(request.RequestUri!.AbsoluteUri, out var answer) ? answer(request) : new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
