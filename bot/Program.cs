using StudentHealth.Bot.Appointments;
using StudentHealth.Bot.Channels.DirectLine;
using StudentHealth.Bot.Conversations;
using StudentHealth.Bot.Hosting;
using StudentHealth.Bot.Hosting.RateLimits;
using StudentHealth.Bot.Storage.Sqlite;
using StudentHealth.Bot.Turns;
using StudentHealth.Bot.Widget;

var builder = BotHost.CreateBuilder(args);
builder.Services
    .AddProxy()
    .AddHealth()
    .AddRateLimits()
    .AddSqliteStorage(builder.Configuration)
    .AddAppointments(builder.Configuration)
    .AddConversations(builder.Configuration)
    .AddTurns()
    .AddDirectLine()
    .AddWidget();

var app = builder.Build();
app.UseProxy();
app.UseExceptionHandler(static _ => { });
app.UseSecurityHeaders();
app.MapHealth();
app.MapDirectLine();
app.MapWidget();
await app.RunAsync();
