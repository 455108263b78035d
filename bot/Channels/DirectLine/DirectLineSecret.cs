using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using StudentHealth.Bot.Storage;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>The secret of this service: configured, or in Development made once and kept beside the database.</summary>
internal sealed class DirectLineSecret
{
    private const string FileName = "directline-secret";

    // A key of its own for each use: what is learnt of one says nothing of the secret.
    private static readonly byte[] TokenKeyUse = "student-health direct line tokens v1"u8.ToArray();

    private readonly byte[] _hash;

    public DirectLineSecret(IOptions<DirectLineOptions> options, StorageDirectory storage)
    {
        var secret = Encoding.UTF8.GetBytes(options.Value.Secret is { Length: > 0 } configured ? configured : ReadOrCreate(Path.Combine(storage.Path, FileName)));
        _hash = SHA256.HashData(secret);
        TokenKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: TokenKeyUse);
    }

    public byte[] TokenKey { get; }

    /// <summary>Takes the same time whatever is asked, and however long it is.</summary>
    public bool Is(string candidate) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(candidate)), _hash);

    private static string ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            // Made aside and moved: of two processes that start at once both read the one that came first.
            var made = $"{path}.{Guid.NewGuid():N}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(made, options))
            {
                writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)));
            }

            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(made);
            }
        }

        return File.ReadAllText(path);
    }
}
