namespace StudentHealth.Dialogs.Institutions;

/// <summary>
/// On whose pages the conversation is held; lies in <c>ITurnContext.TurnState</c> under its own type, put there by the
/// service with each turn. Absent: nobody's in particular (Messenger, a client of our own), and every answer is the
/// national one.
/// </summary>
/// <param name="Key">The institution's. It may have left the knowledge base since the conversation began.</param>
public sealed record HostInstitution(string Key);
