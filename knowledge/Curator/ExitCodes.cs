namespace StudentHealth.Curator;

internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The content has mistakes.</summary>
    public const int Mistakes = 1;

    /// <summary>The command was not written as it should be.</summary>
    public const int Usage = 2;
}
