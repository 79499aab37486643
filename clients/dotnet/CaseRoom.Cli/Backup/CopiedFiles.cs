using System.Security.Cryptography;

namespace CaseRoom.Cli.Backup;

/// <summary>Files of a store, copied for their owner alone, with the checksum of what was copied.</summary>
internal static class CopiedFiles
{
    /// <summary>Where a store keeps its files, and a copy of it theirs.</summary>
    public const string Blobs = "blobs";

    private const int BufferBytes = 128 * 1024;

    /// <summary>A blob's name is its address: 32 bytes in hexadecimal. Everything else there is unfinished.</summary>
    private const int AddressDigits = 64;

    public static FileStreamOptions OwnersAlone()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = BufferBytes,
        };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        return options;
    }

    /// <summary>Makes a folder, and those that lead to it, for their owner alone.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(path); }
        else
        {
            Directory.CreateDirectory(
                path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Copies the blobs that are not in the copy yet. They are never changed once they have their name; one that is
    /// removed meanwhile was named by no room any more.
    /// </summary>
    public static async Task AddBlobsAsync(
        string data, string copy, Dictionary<string, CopiedFile> copied, CancellationToken cancel)
    {
        var root = Path.Combine(data, Blobs);
        if (!Directory.Exists(root)) { return; }
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(data, path).Replace(Path.DirectorySeparatorChar, '/');
            if (Path.GetFileName(path).Length != AddressDigits || copied.ContainsKey(name)) { continue; }
            try
            {
                copied[name] = await CopyAsync(path, copy, name, cancel);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Erased, or swept.
            }
        }
    }

    /// <summary>Copies one file to a name below a folder, durably.</summary>
    public static async Task<CopiedFile> CopyAsync(string from, string to, string name, CancellationToken cancel)
    {
        await using var read = new FileStream(
            from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferBytes);
        var path = Path.Combine(to, name);
        MakeFolder(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var written = new FileStream(path, OwnersAlone());
        var buffer = new byte[BufferBytes];
        for (int count; (count = await read.ReadAsync(buffer, cancel)) > 0;)
        {
            hash.AppendData(buffer, 0, count);
            await written.WriteAsync(buffer.AsMemory(0, count), cancel);
        }

        written.Flush(flushToDisk: true);
        return new CopiedFile(name, written.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What a file that lies in the copy is.</summary>
    public static async Task<CopiedFile> OfAsync(string copy, string name, CancellationToken cancel)
    {
        await using var read = File.OpenRead(Path.Combine(copy, name));
        return new CopiedFile(name, read.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(read, cancel)));
    }

    /// <summary>Whether every file is there and what the manifest says; before anything of the copy is used.</summary>
    /// <exception cref="CliException">Names the first that is missing or another.</exception>
    public static async Task RequireWholeAsync(string copy, Manifest manifest, CancellationToken cancel)
    {
        foreach (var file in manifest.Files)
        {
            if (!File.Exists(Path.Combine(copy, file.Path)))
            {
                throw new CliException($"The copy is not whole: {file.Path} is missing.", ExitCode.NotWhole);
            }

            if (await OfAsync(copy, file.Path, cancel) != file)
            {
                throw new CliException($"The copy is damaged: {file.Path} is not what was copied.", ExitCode.NotWhole);
            }
        }
    }
}
