using System.Diagnostics;
using System.Text.Json;
using CaseRoom.Testing;
using Xunit;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>The page's own session and fold in one process of Node: a story a line in, a verdict a line out.</summary>
internal sealed class PageProcess : IAsyncDisposable
{
    private static readonly string Web = Path.Combine(SharedData.RepositoryRoot, "clients", "web");
    private readonly DirectoryInfo folder;
    private readonly Process node;
    private readonly Task<string> errors;

    private PageProcess(DirectoryInfo folder)
    {
        this.folder = folder;
        node = Start(Path.Combine(folder.FullName, "main.js"));
        errors = node.StandardError.ReadToEndAsync(Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <exception cref="InvalidOperationException">The page's code cannot be bundled; with what the bundler
    /// wrote.</exception>
    public static async Task<PageProcess> StartAsync()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("caseroom-fold-");
        using var bundle = Start("tests/rooms/stories/bundle.mjs", folder.FullName);
        var said = bundle.StandardOutput.ReadToEndAsync(Stop);
        var failed = bundle.StandardError.ReadToEndAsync(Stop);
        await bundle.WaitForExitAsync(Stop);
        return bundle.ExitCode == 0
            ? new PageProcess(folder)
            : throw new InvalidOperationException(await said + await failed);
    }

    public async Task TellAsync(ReadOnlyMemory<byte> line) =>
        await node.StandardInput.BaseStream.WriteAsync(line, Stop);

    /// <summary>No story follows.</summary>
    public void End() => node.StandardInput.Close();

    /// <summary>The verdicts in the order of the stories, until the process has told the last.</summary>
    public async IAsyncEnumerable<Verdict> VerdictsAsync()
    {
        while (await node.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            yield return JsonSerializer.Deserialize<Verdict>(line, JsonSerializerOptions.Web)!;
        }

        await node.WaitForExitAsync(Stop);
        if (node.ExitCode != 0) { throw new InvalidOperationException(await errors); }
    }

    public ValueTask DisposeAsync()
    {
        if (!node.HasExited) { node.Kill(); }
        node.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Web,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}

/// <param name="Compared">What was compared and how often.</param>
/// <param name="Fault">Where the page first differed from the server; null when it never did.</param>
internal sealed record Verdict(int Seed, IReadOnlyDictionary<string, long> Compared, string? Fault);
