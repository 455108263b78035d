using Microsoft.Bot.Builder;

namespace StudentHealth.Unit.Dialogs;

/// <summary>Writes down what is tracked: "WaterfallStep steps Step1of2".</summary>
internal sealed class TelemetryRecorder : IBotTelemetryClient, IBotPageViewTelemetryClient
{
    public List<string> Tracked { get; } = [];

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        Tracked.Add($"{eventName} {properties?["DialogId"]} {(properties is not null && properties.TryGetValue("StepName", out var step) ? step : null)}".TrimEnd());

    public void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        Tracked.Add($"view {dialogName}");

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => Tracked.Add($"{severityLevel} {message}");

    public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        throw new NotSupportedException("Dialogs track no availability.");

    public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) =>
        throw new NotSupportedException("Dialogs track no dependencies.");

    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        throw new NotSupportedException("Dialogs throw, they do not track.");

    public void Flush()
    {
        // Nothing is held back.
    }
}
