namespace CaseRoom.Server.Settings;

/// <summary>Folders that hold what must not be read by others on the machine.</summary>
internal static class Folder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Whether <paramref name="inner"/> is <paramref name="outer"/> or lies below it.</summary>
    public static bool Holds(string outer, string inner)
    {
        var relative = Path.GetRelativePath(outer, inner);
        return relative == "."
            || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }

    /// <summary>Makes the folder with mode 0700 where it is missing, and narrows one that is wider.</summary>
    public static void EnsurePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // A profile folder on Windows is the owner's alone already.
            System.IO.Directory.CreateDirectory(path);
            return;
        }

        System.IO.Directory.CreateDirectory(path, OwnerOnly);
        if (File.GetUnixFileMode(path) != OwnerOnly)
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    /// <exception cref="IOException">The disk is full or read-only.</exception>
    /// <exception cref="UnauthorizedAccessException">Others own the folder.</exception>
    public static void TryWriting(string path)
    {
        var probe = Path.Combine(path, $".probe-{Guid.NewGuid():N}");
        File.WriteAllBytes(probe, [1]);
        File.Delete(probe);
    }

    /// <summary>Whether both names lead to one folder, which can be written: by a link, or mounted twice.</summary>
    public static bool IsSame(string one, string other)
    {
        var probe = $".probe-{Guid.NewGuid():N}";
        File.WriteAllBytes(Path.Combine(one, probe), [1]);
        try { return File.Exists(Path.Combine(other, probe)); }
        finally { File.Delete(Path.Combine(one, probe)); }
    }

    /// <summary>Where the file system is mounted that holds the folder.</summary>
    public static string FileSystemOf(string path)
    {
        var real = new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        return DriveInfo.GetDrives().Select(drive => drive.Name).Where(mount => Holds(mount, real))
            .MaxBy(mount => mount.Length) ?? string.Empty;
    }
}
