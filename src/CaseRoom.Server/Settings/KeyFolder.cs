using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>
/// The folder of keys, mode 0700, its files 0600. Made at first start in Development only: elsewhere a folder that is
/// missing is a disk that was not mounted, and new keys in its place would make every record unreadable.
/// </summary>
internal sealed class KeyFolder
{
    private const UnixFileMode OwnerReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly bool mayCreate;

    public KeyFolder(IOptions<CaseRoomSettings> settings, IHostEnvironment environment)
    {
        Root = new DirectoryInfo(settings.Value.KeyPath);
        mayCreate = environment.IsDevelopment();
        Folder.EnsurePrivate(Root.FullName);
    }

    public DirectoryInfo Root { get; }

    /// <summary>The files of the master keys; the first where there is none.</summary>
    public IReadOnlyList<string> Masters => Root.GetFiles("master*.key") is { Length: > 0 } files
        ? [.. files.Select(f => f.FullName)] : [Path.Combine(Root.FullName, "master.key")];

    /// <summary>A folder of its own below the keys, for parts that name their files themselves.</summary>
    public DirectoryInfo Sub(string name)
    {
        var path = Path.Combine(Root.FullName, name);
        Folder.EnsurePrivate(path);
        return new DirectoryInfo(path);
    }

    /// <summary>
    /// The bytes of a key file; made by <paramref name="create"/> where it is missing and may be made.
    /// </summary>
    /// <exception cref="OptionsValidationException">The file is missing outside Development.</exception>
    public byte[] ReadOrCreate(string name, Func<byte[]> create)
    {
        var path = Path.Combine(Root.FullName, name);
        if (File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        if (!mayCreate)
        {
            throw new OptionsValidationException(CaseRoomSettings.Section, typeof(CaseRoomSettings),
                [$"CaseRoom:KeyPath lacks the file {name}; keys are made only in Development."]);
        }

        var bytes = create();
        Write(path, bytes);
        return bytes;
    }

    // Written beside and moved, so that a stop in between leaves no half key.
    private static void Write(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerReadWrite;
        }

        var unfinished = path + ".new";
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }
}
