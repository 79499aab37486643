using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CaseRoom.Adapters;

/// <summary>
/// Makes the names in folders durable. A flushed file is still lost in a power cut while the folder that names it is
/// only in memory.
/// </summary>
internal static class FolderEntries
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a folder and those around it, up to and including <paramref name="top"/>.</summary>
    public static void FlushUpTo(string top, string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            Flush(at.FullName);
            if (at.FullName == Path.TrimEndingDirectorySeparator(Path.GetFullPath(top))) { return; }
        }
    }

    /// <exception cref="IOException">There is no such folder, or the disk failed.</exception>
    public static void Flush(string folder)
    {
        // Windows keeps names in the file system's own journal, and opens no folder for flushing.
        if (OperatingSystem.IsWindows()) { return; }
        // .NET opens no folder as a file, but flushes one that is open.
        using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw new IOException($"A folder cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        }

        RandomAccess.FlushToDisk(handle);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
