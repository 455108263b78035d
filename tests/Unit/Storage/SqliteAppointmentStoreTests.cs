using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using StudentHealth.Bot.Appointments;
using StudentHealth.Bot.Storage.Sqlite;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Storage;

public sealed class SqliteAppointmentStoreTests : AppointmentStoreContract, IDisposable
{
    private readonly TemporaryStorage _storage = new();
    private readonly SqliteDatabase _database;
    private readonly AdviserBook _advisers =
        new(Options.Create(new AppointmentsOptions()), new HostingEnvironment { EnvironmentName = "Development" });

    public SqliteAppointmentStoreTests()
    {
        _database = _storage.OpenDatabase();
        Store = new SqliteAppointmentStore(_database, _advisers, Clock);
    }

    protected override IAppointmentStore Store { get; }

    [Fact]
    public async Task Two_processes_on_one_file_give_a_time_away_once()
    {
        using var second = _storage.OpenDatabase();
        IAppointmentStore[] stores = [Store, new SqliteAppointmentStore(second, _advisers, Clock)];
        var start = Clock.GetUtcNow().AddDays(1);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => stores[i % 2].TryBookAsync(
            new Booking(new($"b{i}"), new($"s{i}"), Language.French, start, TimeSpan.FromMinutes(20), "+33612345678", null), [new("camille")], CancellationToken.None)));
        Assert.Single(results.OfType<BookingResult.Booked>());
    }

    public void Dispose()
    {
        _database.Dispose();
        _storage.Dispose();
    }
}
