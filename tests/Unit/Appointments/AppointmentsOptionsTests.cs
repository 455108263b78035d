using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using StudentHealth.Bot.Appointments;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Appointments;

public sealed class AppointmentsOptionsTests
{
    private static readonly (string Key, string Value)[] Complete =
    [
        ("Advisers:0:Name", "Ana"),
        ("Advisers:0:Languages:0", "es"),
        ("Advisers:0:Languages:1", "fr"),
        ("Advisers:0:TimeZone", "Europe/Madrid"),
        ("Advisers:0:Openings:0", "Monday-Tuesday 09:00-12:00"),
        ("Advisers:0:Openings:1", "saturday 14:30-17:00"),
    ];

    [Fact]
    public void An_adviser_of_the_settings_is_read_whole()
    {
        var adviser = Assert.Single(Read("Production", Complete));
        Assert.Equal((new AdviserId("Ana"), "Ana", "Europe/Madrid"), (adviser.Id, adviser.Name, adviser.TimeZone));
        Assert.Equal([Language.Spanish, Language.French], adviser.Languages);
        Assert.Equal(
            [
                new Opening(DayOfWeek.Monday, new(9, 0), new(12, 0)),
                new Opening(DayOfWeek.Tuesday, new(9, 0), new(12, 0)),
                new Opening(DayOfWeek.Saturday, new(14, 30), new(17, 0)),
            ],
            adviser.Openings);
    }

    [Fact]
    public void In_development_two_advisers_are_there_unless_the_settings_name_some()
    {
        var seed = Read("Development");
        Assert.Equal(2, seed.Count);
        Assert.All(seed, adviser => Assert.Contains(Language.French, adviser.Languages));
        Assert.Contains(seed, adviser => adviser.Languages.Contains(Language.English));
        Assert.Contains(seed, adviser => adviser.Languages.Contains(Language.Spanish));
        Assert.All(seed, adviser => Assert.Equal(10, adviser.Openings.Count));
        Assert.Equal("Ana", Assert.Single(Read("Development", Complete)).Name);
    }

    [Fact]
    public void In_production_nobody_is_made_up() => Assert.Empty(Read("Production"));

    [Theory]
    [InlineData("Advisers:0:Name", " ", "Appointments:Advisers:0:Name")]
    [InlineData("Advisers:0:Languages:1", "de", "Appointments:Advisers:0:Languages")]
    [InlineData("Advisers:0:TimeZone", "Paris", "Appointments:Advisers:0:TimeZone")]
    [InlineData("Advisers:0:Openings:1", "lundi 09:00-12:00", "Appointments:Advisers:0:Openings:1")]
    [InlineData("Advisers:0:Openings:1", "Friday 12:00-09:00", "Appointments:Advisers:0:Openings:1")]
    [InlineData("Advisers:0:Openings:1", "Friday 9-12", "Appointments:Advisers:0:Openings:1")]
    [InlineData("Advisers:0:Openings:1", "Tuesday 11:00-13:00", "Appointments:Advisers:0:Openings:1")]
    [InlineData("Advisers:1:Name", "Ana", "Appointments:Advisers:1:Id")]
    [InlineData("Advisers:1:Name", "Bea", "Appointments:Advisers:1:Openings")]
    [InlineData("CallLength", "00:01:00", "Appointments:CallLength")]
    [InlineData("Horizon", "00:30:00", "Appointments:Horizon")]
    public void What_is_wrong_is_said_with_its_key(string key, string value, string said)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Read("Production", [.. Complete.Where(c => c.Key != key), (key, value)]));
        Assert.Contains(failure.Failures, message => message.StartsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public void How_calls_are_offered_is_a_setting()
    {
        using var provider = Provide("Production", ("CallLength", "00:30:00"), ("LeadTime", "04:00:00"));
        var rules = provider.GetRequiredService<AppointmentRules>();
        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromHours(4), TimeSpan.FromDays(28)), (rules.CallLength, rules.LeadTime, rules.Horizon));
    }

    [Theory]
    [InlineData("Friday-Monday 09:00-12:00", 4)]
    [InlineData("Sunday-Saturday 09:00-12:00", 7)]
    [InlineData(" monday  09:00-12:00 ", 1)]
    [InlineData("5 09:00-12:00", 0)]
    [InlineData("Monday-Friday-Sunday 09:00-12:00", 0)]
    [InlineData("Monday 09:00-24:00", 0)]
    [InlineData("Monday", 0)]
    [InlineData("", 0)]
    public void Opening_hours_are_read_by_the_week(string text, int days) => Assert.Equal(days, OpeningHours.TryParse(text)?.Count ?? 0);

    private static IReadOnlyList<Adviser> Read(string environment, params (string Key, string Value)[] settings)
    {
        using var provider = Provide(environment, settings);
        return provider.GetRequiredService<AdviserBook>().Advisers;
    }

    private static ServiceProvider Provide(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Appointments:" + s.Key, (string?)s.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        services.AddAppointments(configuration);
        return services.BuildServiceProvider();
    }
}
