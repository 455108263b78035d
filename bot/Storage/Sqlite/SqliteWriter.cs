using System.Threading.Channels;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>
/// The one writer. What is waiting when a transaction begins goes into it together, so that many turns share one flush
/// of the disk; each is a SAVEPOINT, so that the failure of one undoes no other.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    // Above this, writers wait for their turn to wait: a flood is slowed down at its source.
    private const int MaxWaiting = 4096;

    // Keeps the first of a group from waiting long for the last.
    private const int MaxGroup = 256;

    private readonly Channel<SqliteWrite> _waiting = Channel.CreateBounded<SqliteWrite>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    private readonly SqliteHandle _handle;
    private readonly ILogger _log;
    private readonly Thread _thread;
    private readonly List<SqliteWrite> _group = new(MaxGroup);

    public SqliteWriter(SqliteHandle handle, ILogger log)
    {
        _handle = handle;
        _log = log;
        // A thread of its own: flushing blocks, and would hold one of the pool's few.
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    public async Task<T> WriteAsync<T>(Func<SqliteHandle, T> write, CancellationToken cancellationToken)
    {
        var job = new SqliteWrite<T>(write, cancellationToken);
        try
        {
            await _waiting.Writer.WriteAsync(job, cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            throw new StorageUnavailableException("The service is stopping.", e);
        }

        // Not cancelled from here on: the caller must learn what became of it.
        return await job.Task;
    }

    /// <summary>Writes what is waiting, then closes the connection.</summary>
    public void Dispose()
    {
        if (_waiting.Writer.TryComplete())
        {
            _thread.Join();
            _handle.Dispose();
        }
    }

    private void Run()
    {
        while (WaitForWrite())
        {
            _group.Clear();
            try
            {
                if (_handle.IsInTransaction)
                {
                    _handle.Execute("rollback");
                }

                _handle.Execute("begin immediate");
                RunGroup();
                _handle.Execute("commit");
            }
#pragma warning disable CA1031 // Whatever happened, this thread must live: every later write waits for it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                GiveUp(e);
                continue;
            }

            foreach (var write in _group)
            {
                write.Complete();
            }
        }
    }

    private bool WaitForWrite()
    {
        var wait = _waiting.Reader.WaitToReadAsync();
        return wait.IsCompletedSuccessfully ? wait.Result : wait.AsTask().GetAwaiter().GetResult();
    }

    private void RunGroup()
    {
        while (_group.Count < MaxGroup && _waiting.Reader.TryRead(out var write))
        {
            if (write.IsCancelled)
            {
                write.Cancel();
                continue;
            }

            _group.Add(write);
            _handle.Execute("savepoint one_write");
            if (write.TryRun(_handle) is { } failure)
            {
                // When the disk is full, SQLite may have rolled back everything by itself, and the group with it.
                if (!_handle.IsInTransaction)
                {
                    throw failure;
                }

                _handle.Execute("rollback to one_write");
            }

            _handle.Execute("release one_write");
        }
    }

    /// <summary>Nothing of the group is in the database: all are told, and those behind them too, who would wait in vain for the same lock.</summary>
    private void GiveUp(Exception reason)
    {
        while (_waiting.Reader.TryRead(out var write))
        {
            _group.Add(write);
        }

        SqliteLog.GroupFailed(_log, reason, _group.Count);
        var failure = new StorageUnavailableException("The database cannot be written now.", reason);
        foreach (var write in _group)
        {
            write.Fail(failure);
        }
    }
}
