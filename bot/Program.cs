using StudentHealth.Bot.Appointments;
using StudentHealth.Bot.Hosting;
using StudentHealth.Bot.Storage.Sqlite;
using StudentHealth.Bot.Turns;
using StudentHealth.Bot.Widget;

var builder = BotHost.CreateBuilder(args);
builder.Services
    .AddProxy()
    .AddHealth()
    .AddAppointments(builder.Configuration)
    .AddSqliteStorage(builder.Configuration)
    .AddTurns()
    .AddWidget();

var app = builder.Build();
app.UseProxy();
app.UseSecurityHeaders();
app.MapHealth();
app.MapWidget();
await app.RunAsync();
