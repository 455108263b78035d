using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>Tells what passes with time or with an operator's help (disk, locks) from a broken assumption of ours.</summary>
internal static class SqliteFailure
{
    public static bool IsUnavailable(SqliteException e) => e.SqliteErrorCode is
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY
        or raw.SQLITE_CANTOPEN or raw.SQLITE_NOMEM or raw.SQLITE_PROTOCOL or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    public static bool IsConstraint(SqliteException e) => e.SqliteErrorCode == raw.SQLITE_CONSTRAINT;

    public static Exception Translate(Exception e) => e is SqliteException sqlite && IsUnavailable(sqlite)
        ? new StorageUnavailableException($"The database cannot be used now (SQLite error {sqlite.SqliteExtendedErrorCode}).", e)
        : e;
}
