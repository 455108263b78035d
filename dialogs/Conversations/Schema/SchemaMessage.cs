using System.Text.Json.Serialization;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Schema;

/// <summary>
/// What a reply says about itself, as a schema.org Message: the topics it answers, those it offers to choose from, and
/// its sources, which Web Chat shows under the text. Web Chat drops the message's body where <c>@type</c> is missing or
/// <c>@context</c> is written otherwise.
/// </summary>
public sealed record SchemaMessage
{
    public const string EntityType = "https://schema.org/Message";

    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Message";

    [JsonPropertyName("@context")]
    public string Context { get; init; } = "https://schema.org";

    /// <summary>Empty: this message.</summary>
    [JsonPropertyName("@id")]
    public string Id { get; init; } = "";

    [JsonPropertyName("about")]
    public IReadOnlyList<DefinedTerm>? About { get; init; }

    [JsonPropertyName("mentions")]
    public IReadOnlyList<DefinedTerm>? Mentions { get; init; }

    [JsonPropertyName("citation")]
    public IReadOnlyList<Claim>? Citation { get; init; }
}

/// <summary>A topic.</summary>
public sealed record DefinedTerm
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "DefinedTerm";

    [JsonPropertyName("termCode")]
    public required string TermCode { get; init; }

    public static DefinedTerm Of(TopicId topic) => new() { TermCode = topic.Value };
}

/// <summary>A source; <see cref="Position"/> is its link reference in the text (<c>[1]: https://...</c>).</summary>
public sealed record Claim
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Claim";

    [JsonPropertyName("position")]
    public required int Position { get; init; }

    /// <summary>On the first one: the note beside the message's time.</summary>
    [JsonPropertyName("claimInterpreter")]
    public Project? ClaimInterpreter { get; init; }

    [JsonPropertyName("appearance")]
    public required DigitalDocument Appearance { get; init; }
}

public sealed record Project
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "Project";

    [JsonPropertyName("slogan")]
    public required string Slogan { get; init; }
}

public sealed record DigitalDocument
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "DigitalDocument";

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>Shown as a badge.</summary>
    [JsonPropertyName("usageInfo")]
    public required CreativeWork UsageInfo { get; init; }
}

public sealed record CreativeWork
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "CreativeWork";

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }
}
