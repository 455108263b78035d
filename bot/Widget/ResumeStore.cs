using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using StudentHealth.Bot.Storage.Sqlite;

namespace StudentHealth.Bot.Widget;

/// <summary>Whose conversation a resume secret picks up again.</summary>
internal readonly record struct ResumedTalk(string Conversation, string UserId);

/// <summary>
/// The secrets by which a device finds its conversation again after a reload, or a restart of the service. Only their
/// hashes are kept: who reads the database can resume nothing.
/// </summary>
internal sealed class ResumeStore(SqliteDatabase database, TimeProvider time)
{
    /// <summary>From the last time that the chat was opened.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public async Task<string> CreateAsync(string institution, ResumedTalk talk, CancellationToken cancellationToken)
    {
        var resume = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        await database.WriteAsync(
            handle =>
            {
                handle.Execute("delete from widget_resumes where expires <= $1", now.ToUnixTimeSeconds());
                return handle.Execute(
                    "insert into widget_resumes(hash, institution, conversation, user, expires) values ($1, $2, $3, $4, $5)",
                    Hash(resume), institution, talk.Conversation, talk.UserId, (now + Lifetime).ToUnixTimeSeconds());
            },
            cancellationToken);
        return resume;
    }

    /// <summary>Null where the secret is unknown, of another institution, revoked, or too old. Otherwise its time begins again.</summary>
    public async Task<ResumedTalk?> TryResumeAsync(string institution, string resume, CancellationToken cancellationToken)
    {
        var hash = Hash(resume);
        var now = time.GetUtcNow();
        var talk = await database.ReadAsync(
            handle =>
            {
                using var row = handle.Query(
                    "select conversation, user from widget_resumes where hash = $1 and institution = $2 and expires > $3",
                    hash, institution, now.ToUnixTimeSeconds());
                return row.Read() ? new ResumedTalk(row.GetString(0), row.GetString(1)) : (ResumedTalk?)null;
            },
            cancellationToken);
        if (talk is not null)
        {
            await database.WriteAsync(
                handle => handle.Execute("update widget_resumes set expires = $2 where hash = $1", hash, (now + Lifetime).ToUnixTimeSeconds()),
                cancellationToken);
        }

        return talk;
    }

    private static byte[] Hash(string resume) => SHA256.HashData(Encoding.UTF8.GetBytes(resume));
}
