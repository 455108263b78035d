using System.Text;

namespace StudentHealth.Bot.Turns;

/// <summary>An exception without its messages, which may quote a student: types and where they were thrown.</summary>
internal static class FailureTrace
{
    public static string Of(Exception exception)
    {
        var trace = new StringBuilder();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            trace.AppendLine(current.GetType().FullName).AppendLine(current.StackTrace);
        }

        return trace.ToString();
    }
}
