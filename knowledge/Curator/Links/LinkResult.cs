using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Links;

internal enum LinkState
{
    Alive,

    /// <summary>There, at another address: write that one.</summary>
    Moved,

    /// <summary>The site answers that there is no such page.</summary>
    Dead,

    /// <summary>No answer at all: no such site, or no network.</summary>
    Unreachable,

    /// <summary>The site answers, but not to a program, or not now (401, 403, 429, 5xx).</summary>
    Refused,

    /// <summary>Not https, or no public host.</summary>
    NotChecked,
}

/// <param name="Detail">The status, the new address, or what went wrong.</param>
internal sealed record LinkResult(ContentLink Link, LinkState State, string Detail);

/// <param name="IsNetworkClosed">Nothing answered, so nothing is known.</param>
internal sealed record LinkResults(IReadOnlyList<LinkResult> All, bool IsNetworkClosed)
{
    public int Count(LinkState state) => All.Count(result => result.State == state);
}
