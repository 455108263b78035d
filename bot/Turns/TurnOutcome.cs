namespace StudentHealth.Bot.Turns;

public enum TurnOutcome
{
    /// <summary>All turns are done, or another instance is at them.</summary>
    NothingToRun,

    /// <summary>One is done; there may be another.</summary>
    Ran,

    /// <summary>
    /// Its turn was started before and did not come to an end. Maybe it is what ended the process: it is to be run alone,
    /// so that those who only ran beside it are not counted and given up with it.
    /// </summary>
    Suspect,
}
