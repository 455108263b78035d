using Microsoft.Data.Sqlite;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>The tables, and how an older database becomes a current one. A step that was released is never edited: add one.</summary>
internal static class SqliteSchema
{
    private const string Sessions =
        """
        create table conversations(
            id integer primary key,
            name text not null unique,
            channel text not null,
            user text not null,
            locale text,
            started integer not null,
            last_position integer not null,
            last_timestamp integer not null) strict;

        -- Rows lie in the order of arrival, whosever they are, so that the turns of a grouped commit share pages; the
        -- narrow index finds a conversation's own.
        create table log(
            id integer primary key,
            conversation integer not null references conversations(id) on delete cascade,
            position integer not null,
            activity_id text not null,
            deduplication_key text,
            timestamp integer not null,
            visible integer not null,
            json blob not null) strict;
        create unique index log_position on log(conversation, position);
        create unique index log_deduplication on log(conversation, deduplication_key) where deduplication_key is not null;

        -- A row for each turn that is not done: its absence is what "done" means.
        create table pending(
            conversation integer not null references conversations(id) on delete cascade,
            position integer not null,
            attempts integer not null,
            touched integer not null,
            primary key(conversation, position)) strict, without rowid;

        create table state(
            conversation integer not null references conversations(id) on delete cascade,
            key text not null,
            version integer not null,
            json blob not null,
            primary key(conversation, key)) strict;
        """;

    private const string Appointments =
        """
        create table appointments(
            id integer primary key,
            booking text not null unique,
            reference text not null unique,
            student text not null,
            adviser text not null,
            language text not null,
            starts integer not null,
            ends integer not null,
            phone text not null,
            reason text,
            status text not null check(status in ('booked', 'held', 'cancelled')),
            booked_at integer not null) strict;
        create unique index appointments_claim on appointments(adviser, starts) where status <> 'cancelled';
        create unique index appointments_to_come on appointments(student) where status = 'booked';
        create index appointments_student on appointments(student);
        create index appointments_starts on appointments(starts) where status <> 'cancelled';
        """;

    private const string WidgetResumes =
        """
        create table widget_resumes(
            hash blob primary key,
            institution text not null,
            conversation text not null,
            user text not null,
            expires integer not null) strict, without rowid;
        create index widget_resumes_conversation on widget_resumes(conversation);
        create index widget_resumes_expires on widget_resumes(expires);
        create trigger widget_resumes_erased after delete on conversations begin
            delete from widget_resumes where conversation = old.name;
        end;
        """;

    private const string Institutions = "alter table conversations add column institution text;";

    private static readonly string[] Steps = [Sessions, Appointments, WidgetResumes, Institutions];

    /// <summary>Brings the database to the newest version; gives the version that it had.</summary>
    public static int Migrate(SqliteConnection connection)
    {
        // Two processes may start at once on one file: the second waits here, and finds nothing left to do.
        using var transaction = connection.BeginTransaction(deferred: false);
        Run(connection, "create table if not exists schema_version(version integer not null) strict");
        using var read = connection.CreateCommand();
        read.CommandText = "select coalesce(max(version), 0) from schema_version";
        var version = Convert.ToInt32(read.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (version > Steps.Length)
        {
            throw new InvalidOperationException(
                $"The database in {StorageOptions.DirectoryKey} has schema version {version}; this release knows versions up to {Steps.Length}.");
        }

        foreach (var step in Steps.AsSpan(version))
        {
            Run(connection, step);
        }

        if (version < Steps.Length)
        {
            Run(connection, $"insert into schema_version(version) values ({Steps.Length})");
        }

        transaction.Commit();
        return version;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
