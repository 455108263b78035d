using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Answers;

/// <summary>Topics that the conversations know by name.</summary>
public static class TopicIds
{
    /// <summary>The area of what the service itself does.</summary>
    public const string Service = "service";

    /// <summary>The area that is answered before anything else.</summary>
    public const string Safety = "safety";

    public static readonly TopicId Emergency = new("safety.emergency");
    public static readonly TopicId Distress = new("safety.distress");
    public static readonly TopicId Book = new("service.book");
    public static readonly TopicId Reschedule = new("service.reschedule");
    public static readonly TopicId Cancel = new("service.cancel");
    public static readonly TopicId Human = new("service.human");
    public static readonly TopicId SwitchLanguage = new("service.language");
    public static readonly TopicId Privacy = new("service.privacy");
    public static readonly TopicId Help = new("service.help");
    public static readonly TopicId Caisse = new("affiliation.caisse");
    public static readonly TopicId Moving = new("affiliation.moving");
    public static readonly TopicId CssConditions = new("css.conditions");

    /// <summary>What is offered to somebody who has not asked yet.</summary>
    public static readonly IReadOnlyList<TopicId> Menu =
    [
        new("affiliation.register"), new("affiliation.documents"), new("vitale.card"), new("reimbursement.delays"), CssConditions, Book,
    ];
}
