namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>Section <c>DirectLine</c>.</summary>
internal sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    public const string SecretKey = Section + ":" + nameof(Secret);

    /// <summary>Shorter ones can be guessed from a token. 32 random bytes in base64 are a good one.</summary>
    public const int MinSecretLength = 16;

    /// <summary>What opens every conversation, and what tokens are signed with. Absent in Development: one is made and kept.</summary>
    public string? Secret { get; init; }
}
