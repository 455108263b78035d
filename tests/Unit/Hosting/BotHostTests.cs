using Microsoft.AspNetCore.Hosting;
using StudentHealth.Bot.Hosting;

namespace StudentHealth.Unit.Hosting;

public sealed class BotHostTests
{
    [Fact]
    public void Where_no_address_is_configured_it_is_port_5080_of_this_machine() =>
        Assert.Equal("http://localhost:5080", Urls());

    [Theory]
    [InlineData("--urls=http://127.0.0.1:7000", "http://127.0.0.1:7000")]
    [InlineData("--http_ports=7000", null)]
    [InlineData("--https_ports=7000", null)]
    [InlineData("--Kestrel:Endpoints:Http:Url=http://127.0.0.1:7000", null)]
    public void A_configured_address_wins(string argument, string? urls) => Assert.Equal(urls, Urls(argument));

    private static string? Urls(params string[] arguments) =>
        BotHost.CreateBuilder(arguments).WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
}
