using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CaseRoom.Adapters.Decoder;

/// <summary>
/// How a worker is started: with limits that it cannot raise, nothing of the server's environment and, where the kernel
/// lets it, in namespaces of its own (confine.sh).
/// </summary>
/// <param name="apart">Whether in namespaces of its own.</param>
internal sealed class WorkerCommand(DecoderOptions options, bool apart)
{
    /// <summary>Addresses may be reserved beyond what may be used; both programs do. The library that draws PDF takes
    /// 4 GiB of them at once, and dies where there are none.</summary>
    private const int ReservedOverUsed = 8;

    private const int OpenFiles = 64;

    /// <summary>Where both want the processor, the rooms get nine tenths of it: a file may wait, and a conference may
    /// not. No less is left to it: a file that is read too slowly is refused.</summary>
    private const string Niceness = "10";

    private static readonly string[] Programs = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];

    private static readonly string Dotnet =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static readonly string? Node = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "node"))
        .FirstOrDefault(File.Exists);

    /// <summary>A worker for pictures, or with <c>probe</c> one that says what it can reach.</summary>
    public ProcessStartInfo ForPictures(string what) => For(
        Path.Combine(Dotnet, "dotnet"), [Path.Combine(options.Folder, "CaseRoom.Decoder.dll"), what]);

    /// <summary>A worker for PDF, or null where there is no Node.</summary>
    public ProcessStartInfo? ForPapers(string what)
    {
        if (Node is null) { return null; }
        var heap = (options.MemoryBytes / 2_000_000).ToString(CultureInfo.InvariantCulture);
        return For(Node, [
            $"--max-old-space-size={heap}", "--disable-wasm-trap-handler",
            Path.Combine(options.Folder, "pdf", "clean.mjs"), what,
        ]);
    }

    /// <summary>A program in a reader's place.</summary>
    internal ProcessStartInfo For(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("prlimit")
        {
            WorkingDirectory = options.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (apart)
        {
            start.FileName = "unshare";
            foreach (var argument in Apart(Path.GetDirectoryName(program)!)) { start.ArgumentList.Add(argument); }
        }

        foreach (var argument in (string[])[.. Limits(), "--", "nice", "-n", Niceness, program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (var (name, value) in Environ()) { start.Environment[name] = value; }
        return start;
    }

    private IEnumerable<string> Apart(string programFolder) =>
    [
        "--user", "--map-root-user", "--net", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child",
        "/bin/sh", Path.Combine(options.Folder, "confine.sh"),
        .. Programs.Append(Dotnet).Append(programFolder).Append(options.Folder)
            .Where((folder, at) => at < Programs.Length || !folder.StartsWith("/usr/", StringComparison.Ordinal))
            .Distinct(),
        "--", "prlimit",
    ];

    /// <summary>It writes no file, not even one that is open: what it makes goes through a pipe.</summary>
    private IEnumerable<string> Limits() =>
    [
        $"--data={options.MemoryBytes}",
        $"--as={options.MemoryBytes * ReservedOverUsed}",
        $"--cpu={(int)Math.Ceiling(options.LongestTime.TotalSeconds)}",
        "--fsize=0",
        $"--nofile={OpenFiles}",
        "--core=0",
    ];

    private IEnumerable<(string Name, string Value)> Environ() =>
    [
        ("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"),
        // Nobody's: a library asks for it, and gives up where there is none.
        ("HOME", "/"),
        ("DOTNET_EnableDiagnostics", "0"),
        // Both would otherwise keep memory in files, of which there are none.
        ("DOTNET_EnableWriteXorExecute", "0"),
        ("VIPS_DISC_THRESHOLD", "4g"),
        ("DOTNET_GCHeapHardLimit", $"0x{options.MemoryBytes / 2:x}"),
        ("VIPS_CONCURRENCY", "1"),
        // Else a gigabyte is taken at once, used or not.
        ("MIMALLOC_ARENA_EAGER_COMMIT", "0"),
    ];
}
