using Microsoft.Bot.Builder;

namespace StudentHealth.Bot.Turns;

/// <summary>Makes the bot of one turn, on the state that this turn collects.</summary>
public delegate IBot BotFactory(ConversationState state);
