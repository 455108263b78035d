namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>What the server says of an activity, whatever its sender wrote.</summary>
/// <param name="UserId">Null lets the sender say who it is: only the secret may, and only it speaks for several.</param>
/// <param name="FallbackUserId">Who it is where the sender may say so and does not.</param>
internal sealed record ActivityEnvelope(string Conversation, string Channel, string? UserId, string FallbackUserId, string ServiceUrl);
