using System.Diagnostics;
using System.Globalization;

namespace CaseRoom.Benchmarks;

/// <summary>A server in a process of its own on the first processor core; the load comes from the others.</summary>
internal sealed class ServerChild : IAsyncDisposable
{
    private const nint FirstCore = 1;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly SemaphoreSlim collected = new(0);

    private ServerChild(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>Bytes of memory that it occupies.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time that it used so far.</summary>
    public TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <exception cref="InvalidOperationException">It ended before it listened.</exception>
    /// <param name="arguments">Which server, and its options.</param>
    public static async Task<ServerChild> StartAsync(params string[] arguments)
    {
        var process = Start(arguments);
        Pin(process, FirstCore);
        using var limit = new CancellationTokenSource(StartLimit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (!line.StartsWith(ServedHere.Listening, StringComparison.Ordinal)) { continue; }
            var server = new ServerChild(process, new Uri(line[ServedHere.Listening.Length..]));
            _ = server.ReadOnAsync();
            return server;
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    /// <summary>The only line that this program writes as such a process, on the server's core, once it ends.</summary>
    /// <exception cref="InvalidOperationException">It wrote no figure.</exception>
    public static async Task<double> FigureAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        Pin(process, FirstCore);
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return line is null
            ? throw new InvalidOperationException("It ended without a figure.")
            : double.Parse(line, CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes that it occupies once it gave back what it no longer needs.</summary>
    public async Task<long> CollectedAsync()
    {
        await process.StandardInput.WriteLineAsync(ServedHere.Collect);
        await collected.WaitAsync();
        return Memory;
    }

    /// <summary>This program again, with its input and output in hand.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(ServerChild).Assembly.Location },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments) { start.ArgumentList.Add(argument); }
        return Process.Start(start)!;
    }

    /// <summary>Everything but the server runs where the server does not, if there is more than one core.</summary>
    public static void LeaveFirstCore()
    {
        if (Environment.ProcessorCount > 1)
        {
            using var self = Process.GetCurrentProcess();
            Pin(self, (((nint)1 << Environment.ProcessorCount) - 1) & ~FirstCore);
        }
    }

    /// <summary>Ends it without a word, as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) { process.StandardInput.Close(); }
        await process.WaitForExitAsync();
        process.Dispose();
        collected.Dispose();
    }

    /// <summary>Takes what it writes, so that it never waits for somebody to.</summary>
    private async Task ReadOnAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == ServedHere.Collected) { collected.Release(); }
        }
    }

    private static void Pin(Process process, nint cores)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) { process.ProcessorAffinity = cores; }
    }
}
