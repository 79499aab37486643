using System.Globalization;
using System.Security.Cryptography;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Keys;

/// <summary>
/// Master keys as files of 32 raw bytes, <c>master.key</c> and, newer ones, <c>master-2.key</c>, <c>master-3.key</c>
/// and so on, in the folder of <c>CaseRoom:KeyPath</c>, readable by their owner alone, and never in the folder of the
/// data: a copy of one without the other opens nothing.
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
    public static MasterKeys Load(string folder, bool mayCreate)
    {
        var full = Path.GetFullPath(folder);
        var first = Path.Combine(full, First);
        if (Files(full).Count == 0)
        {
            if (!mayCreate) { throw new MasterKeyException($"There is no master key at {first} ({Setting})."); }

            Create(first);
        }

        return new MasterKeys(() => [.. Files(full).Select(Read)]);
    }

    private const string First = "master.key";

    /// <summary>The newest first.</summary>
    private static List<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "master*.key").Where(file => NumberOf(file) > 0).OrderByDescending(NumberOf)]
        : [];

    /// <summary>1 for <c>master.key</c>, 2 for <c>master-2.key</c>; 0 for what is no master key.</summary>
    private static int NumberOf(string file) => Path.GetFileNameWithoutExtension(file) switch
    {
        "master" => 1,
        ['m', 'a', 's', 't', 'e', 'r', '-', .. var number]
            when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 1 => n,
        _ => 0,
    };

    private static MasterKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new MasterKeyException($"The master key at {path} ({Setting}) is open to others: make it 0600.");
        }

        var bytes = File.ReadAllBytes(path);
        Keep(path);
        return bytes.Length == SealedBytes.KeyLength
            ? new MasterKey(bytes, $"{path} ({Setting})")
            : throw new MasterKeyException($"The master key at {path} ({Setting}) has {bytes.Length} bytes, not 32.");
    }

    /// <summary>A key that somebody has just put there may be in memory only, and what it wraps would outlive it in a
    /// power cut.</summary>
    private static void Keep(string path)
    {
        if (OperatingSystem.IsWindows()) { return; }
        using var file = File.OpenHandle(path);
        RandomAccess.FlushToDisk(file);
        FolderEntries.Flush(Path.GetDirectoryName(path)!);
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
