using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder.Dialogs;

[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Bot Framework throws a plain Exception here: nobody can catch this one by its name")]
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown in one way only")]
internal sealed class DialogNotFoundException(string message) : Exception(message);
