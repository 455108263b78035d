using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs;

/// <summary>
/// What a turn asks of the service besides its replies and its state; lies in <c>ITurnContext.TurnState</c> under its
/// own type and is carried out in the turn's transaction, so that a turn that is run again asks again.
/// </summary>
public sealed class TurnEffects
{
    /// <summary>Delete the conversation's log and state up to and with this turn's message; the turn's replies stay.</summary>
    public bool EraseConversation { get; set; }

    /// <summary>The student's language, set as soon as it is known: what the service apologises in where the turn then fails.</summary>
    public Language? Language { get; set; }
}
