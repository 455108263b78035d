namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>A write that waits for its transaction, and its caller.</summary>
internal abstract class SqliteWrite(CancellationToken cancellationToken)
{
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    protected CancellationToken CancellationToken => cancellationToken;

    /// <summary>What it threw, null where it ran: it is to be undone then, and <see cref="Complete"/> tells the caller why.</summary>
    public abstract Exception? TryRun(SqliteHandle handle);

    /// <summary>After the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception reason);

    public abstract void Cancel();
}

internal sealed class SqliteWrite<T>(Func<SqliteHandle, T> write, CancellationToken cancellationToken) : SqliteWrite(cancellationToken)
{
    // The writer's thread is for writing: whoever waits goes on elsewhere.
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private T? _value;
    private Exception? _failure;

    public Task<T> Task => _result.Task;

    public override Exception? TryRun(SqliteHandle handle)
    {
        try
        {
            _value = write(handle);
            return null;
        }
        catch (Exception e)
        {
            return _failure = e;
        }
    }

    public override void Complete()
    {
        if (_failure is null)
        {
            _result.SetResult(_value!);
        }
        else
        {
            _result.SetException(SqliteFailure.Translate(_failure));
        }
    }

    public override void Fail(Exception reason) => _result.SetException(reason);

    public override void Cancel() => _result.SetCanceled(CancellationToken);
}
