using System.Text.Json.Nodes;

namespace StudentHealth.Service.Crash;

public sealed class CrashTests : IDisposable
{
    private const int Kills = 10;
    private const int StudentsAtOnce = 12;

    // Through a guided conversation, so that each answer depends on all that came before it.
    private static readonly string[] Lines =
        ["CSS: the conditions", "1", "2", "what is the check-up?", "1", "300", "yes", "thanks", "CSS : les conditions", "non", "stop", "hola"];

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("student-health-crash-");

    [Fact]
    public async Task What_was_acknowledged_is_answered_once_and_in_order_however_often_the_process_is_killed()
    {
        await using var service = new CrashingService(_storage.FullName);
        await service.StartAsync();
        var undisturbed = new CrashStudent(service, Lines);
        await undisturbed.TalkAsync();
        var expected = Describe(await undisturbed.ReadAnsweredAsync(), undisturbed);

        // Students come and talk without end; most talks are cut by a kill at some point, be it at their very start.
        using var enough = new CancellationTokenSource();
        var students = new List<CrashStudent>();
        var talking = Task.WhenAll(Enumerable.Range(0, StudentsAtOnce).Select(_ => TalkOnAsync(service, students, enough.Token)));
        var random = new Random(20261123);
        for (var kill = 0; kill < Kills; kill++)
        {
            await service.WaitForAnswersAsync(1 + random.Next(20));
            await Task.Delay(random.Next(100));
            await service.KillAsync();
            await service.StartAsync();
        }

        await enough.CancelAsync();
        await talking;

        Assert.True(service.Errors.Count == 0, string.Join('\n', service.Errors));
        Assert.True(students.Count > Kills, $"Only {students.Count} students talked.");
        foreach (var student in students)
        {
            var log = await student.ReadAnsweredAsync();
            AssertOnceAndInOrder(log, student);
            Assert.Equal(expected, Describe(log, student));
        }

        // Without a turn that was cut, the kills have shown nothing.
        await service.KillAsync();
        Assert.True(service.Left > 0, "No kill hit a turn.");
    }

    public void Dispose() => _storage.Delete(recursive: true);

    private static async Task TalkOnAsync(CrashingService service, List<CrashStudent> students, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var student = new CrashStudent(service, Lines);
            lock (students)
            {
                students.Add(student);
            }

            await student.TalkAsync();
        }
    }

    private static void AssertOnceAndInOrder(List<JsonObject> log, CrashStudent student)
    {
        var said = log.Where(a => (string?)a["from"]!["role"] == "user").ToList();
        Assert.Equal(student.Acknowledged, said.Select(a => (string)a["id"]!));
        Assert.Equal(Lines, said.Select(a => (string)a["text"]!));
        Assert.Equal(log.Count, log.Select(a => (string)a["id"]!).Distinct().Count());

        var times = log.Select(a => (DateTimeOffset)a["timestamp"]!).ToList();
        Assert.Equal(times.Distinct().Order(), times);

        // Each answer stands after its question, whole, and the answers stand in the order of the questions.
        var answered = log.Where(a => a["replyToId"] is not null).Select(a => (string)a["replyToId"]!).ToList();
        Assert.Equal(student.Acknowledged, answered.Where((id, i) => i == 0 || answered[i - 1] != id));
        Assert.All(student.Acknowledged, id => Assert.True(
            log.FindIndex(a => (string)a["id"]! == id) < log.FindIndex(a => (string?)a["replyToId"] == id)));
    }

    /// <summary>
    /// What was said, as far as it is the same whenever it is said: an answer's beginning and its buttons, not the next free
    /// hour. First the greeting, then the answers to each line.
    /// </summary>
    private static List<string> Describe(List<JsonObject> log, CrashStudent student) =>
        [.. new string?[] { null }.Concat(student.Acknowledged).Select(id => string.Join(" + ", log
            .Where(a => (string?)a["from"]!["role"] == "bot" && (string?)a["replyToId"] == id)
            .Select(Describe)))];

    private static string Describe(JsonObject reply)
    {
        var text = (string?)reply["text"] ?? "";
        var buttons = reply["suggestedActions"]?["actions"]?.AsArray().Count ?? 0;
        return $"{text[..Math.Min(text.Length, 30)]} [{buttons}]";
    }
}
