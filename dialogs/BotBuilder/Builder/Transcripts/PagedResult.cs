namespace Microsoft.Bot.Builder;

/// <summary>A page of items.</summary>
public class PagedResult<T>
{
    public T[] Items { get; set; } = [];

    /// <summary>What to ask the next page with; null on the last page.</summary>
    public string ContinuationToken { get; set; }
}
