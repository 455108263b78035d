using System.CommandLine;
using StudentHealth.Curator.Content;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Report;

/// <summary>`report`: what a curator looks after next. It never fails for a date that has passed.</summary>
internal static class ReportCommand
{
    public static Command Create(KnowledgeOption knowledge, Surroundings surroundings)
    {
        var format = new Option<string>("--format") { Description = "text (the default) or html (the default with --output).", HelpName = "html|text" };
        format.AcceptOnlyFromAmong("html", "text");
        var output = new Option<string>("--output") { Description = "The file to write. Without it: the terminal.", HelpName = "FILE" };
        var today = new TodayOption();
        var command = new Command("report", "Shows what expired, what is due, and how the content stands.") { format, output, today.Option };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(output);
            var isHtml = parsed.GetValue(format) is { } given ? given == "html" : file is not null;
            var day = today.Read(parsed, surroundings);
            if (ContentLoader.TryLoad(knowledge.Find(parsed, surroundings), surroundings) is not { } content)
                return ExitCodes.Mistakes;
            var report = ContentReport.Create(content, day);
            Write(writer => Write(report, isHtml, writer), file, surroundings);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Write(ContentReport report, bool isHtml, TextWriter writer)
    {
        if (isHtml)
            HtmlReport.Write(report, writer);
        else
            TextReport.Write(report, writer);
    }

    private static void Write(Action<TextWriter> write, string? file, Surroundings surroundings)
    {
        if (file is null)
        {
            write(surroundings.Output);
            return;
        }

        try
        {
            using var writer = new StreamWriter(Path.GetFullPath(file, surroundings.WorkingDirectory));
            write(writer);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output: '{file}' cannot be written ({refused.Message}): name a file in a folder that exists.");
        }

        surroundings.Output.WriteLine($"Written to {file}.");
    }
}
