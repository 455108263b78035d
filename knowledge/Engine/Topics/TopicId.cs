namespace StudentHealth.Knowledge;

/// <summary>`area.topic`, as in `css.conditions`: the folder `topics/css/conditions`.</summary>
public readonly record struct TopicId(string Value)
{
    /// <summary>The part before the dot: `css`, `service`, `safety`, ...</summary>
    public string Area => Value[..Math.Max(0, Value.IndexOf('.', StringComparison.Ordinal))];

    public override string ToString() => Value;
}
