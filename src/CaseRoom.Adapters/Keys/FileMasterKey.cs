using System.Security.Cryptography;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Keys;

/// <summary>
/// The master key as a file of 32 raw bytes, <c>master.key</c> in the folder of <c>CaseRoom:KeyPath</c>, readable by
/// its owner alone, and never in the folder of the data: a copy of one without the other opens nothing.
/// </summary>
internal static class FileMasterKey
{
    private const string Setting = "CaseRoom:KeyPath";
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <param name="folder">The setting's value.</param>
    /// <param name="mayCreate">True in Development only: elsewhere a lost key must stop the start, not be
    /// replaced.</param>
    /// <exception cref="MasterKeyException">Missing, of another length, or open to others; names setting and
    /// path.</exception>
    public static MasterKey Load(string folder, bool mayCreate)
    {
        var path = Path.Combine(Path.GetFullPath(folder), "master.key");
        if (!File.Exists(path))
        {
            if (!mayCreate) { throw new MasterKeyException($"There is no master key at {path} ({Setting})."); }

            Create(path);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new MasterKeyException($"The master key at {path} ({Setting}) is open to others: make it 0600.");
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == SealedBytes.KeyLength
            ? new MasterKey(bytes, $"{path} ({Setting})")
            : throw new MasterKeyException($"The master key at {path} ({Setting}) has {bytes.Length} bytes, not 32.");
    }

    private static void Create(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(folder); }
        else
        {
            Directory.CreateDirectory(folder, OwnerFolder);
            options.UnixCreateMode = OwnerFile;
        }

        using (var file = new FileStream(path, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(SealedBytes.KeyLength));
            file.Flush(flushToDisk: true);
        }

        // Everything is unreadable without it: it is there to stay before anything is sealed under it.
        FolderEntries.Flush(folder);
    }
}
