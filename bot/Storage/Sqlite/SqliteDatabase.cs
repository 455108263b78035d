using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>The one database file of the service: many readers, one <see cref="SqliteWriter"/>.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "student-health.db";

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteHandle> _readers = [];
    private readonly SqliteWriter _writer;
    private volatile bool _isDisposed;

    public SqliteDatabase(StorageDirectory directory, ILogger<SqliteDatabase> log)
    {
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directory.Path, FileName),
            // Connections are kept here, with their prepared statements.
            Pooling = false,
            ForeignKeys = true,
            // Seconds until a lock held by another process is reported as StorageUnavailableException.
            DefaultTimeout = 5,
        }.ToString();

        _writer = new SqliteWriter(OpenWriter(directory, log), log);
    }

    /// <summary>Runs the write, alone or in one transaction with others; its result counts only when it is on the disk.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteHandle, T> write, CancellationToken cancellationToken) => _writer.WriteAsync(write, cancellationToken);

    /// <summary>
    /// Runs the read on the calling thread: it takes microseconds, less than a hop to another thread would. The task is
    /// for the port's sake.
    /// </summary>
    public Task<T> ReadAsync<T>(Func<SqliteHandle, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        SqliteHandle? reader = null;
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            reader = _readers.TryTake(out var idle) ? idle : OpenReader();
            var result = read(reader);
            Return(reader);
            return Task.FromResult(result);
        }
        catch (Exception e)
        {
            // A connection with a statement that failed halfway is not used again.
            reader?.Dispose();
            return Task.FromException<T>(SqliteFailure.Translate(e));
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void Return(SqliteHandle reader)
    {
        _readers.Add(reader);
        if (_isDisposed && _readers.TryTake(out var late))
        {
            late.Dispose();
        }
    }

    private SqliteHandle OpenWriter(StorageDirectory directory, ILogger log)
    {
        try
        {
            var connection = Open();
            Set(connection, "pragma journal_mode = wal");
            // An acknowledged message survives a power cut: each commit is on the disk when it ends.
            Set(connection, "pragma synchronous = full");
            // What a student had erased is overwritten, not just unlinked.
            Set(connection, "pragma secure_delete = on");
            Set(connection, "pragma journal_size_limit = 67108864");
            SqliteLog.Opened(log, SqliteSchema.Migrate(connection));
            return new SqliteHandle(connection);
        }
        catch (SqliteException e)
        {
            throw new InvalidOperationException($"The database {FileName} in {StorageOptions.DirectoryKey} '{directory.Path}' cannot be opened: {e.Message}", e);
        }
    }

    private SqliteHandle OpenReader()
    {
        var connection = Open();
        Set(connection, "pragma query_only = on");
        return new SqliteHandle(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Set(connection, "pragma busy_timeout = 5000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Set(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = pragma;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
