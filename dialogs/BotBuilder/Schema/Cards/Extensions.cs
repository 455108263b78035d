namespace Microsoft.Bot.Schema;

/// <summary>A card as the attachment that carries it.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => Attach(card, HeroCard.ContentType);

    public static Attachment ToAttachment(this ThumbnailCard card) => Attach(card, ThumbnailCard.ContentType);

    public static Attachment ToAttachment(this SigninCard card) => Attach(card, SigninCard.ContentType);

    public static Attachment ToAttachment(this ReceiptCard card) => Attach(card, ReceiptCard.ContentType);

    public static Attachment ToAttachment(this AudioCard card) => Attach(card, AudioCard.ContentType);

    public static Attachment ToAttachment(this VideoCard card) => Attach(card, VideoCard.ContentType);

    public static Attachment ToAttachment(this AnimationCard card) => Attach(card, AnimationCard.ContentType);

    private static Attachment Attach(object card, string contentType)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new Attachment { ContentType = contentType, Content = card };
    }
}
