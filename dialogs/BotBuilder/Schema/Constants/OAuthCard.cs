namespace Microsoft.Bot.Schema;

public static class OAuthCard
{
    public const string ContentType = "application/vnd.microsoft.card.oauth";
}
