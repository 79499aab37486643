using System.Diagnostics;
using System.Text;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Cli;

/// <summary>Runs the real <c>caseroom</c> program against a server.</summary>
internal sealed class CaseRoomCommand : IAsyncDisposable
{
    private static readonly TimeSpan LineLimit = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Task<string> errors;

    private CaseRoomCommand(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        Uri server, string? person, params IEnumerable<string> args) =>
        await RunAsync(server, person, home: null, args);

    /// <param name="home">Where it keeps a sign-in; null where nobody has signed in.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        Uri server, string? person, DirectoryInfo? home, params IEnumerable<string> args)
    {
        await using var command = Start(server, person, home, args);
        return await command.EndAsync();
    }

    /// <summary>Begins a command that goes on while the test does something else.</summary>
    public static CaseRoomCommand Start(
        Uri server, string? person, DirectoryInfo? home, params IEnumerable<string> args)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(
            SharedData.RepositoryRoot, "clients", "dotnet", "CaseRoom.Cli", "bin", framework.Parent!.Name,
            framework.Name, "caseroom.dll");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(program);
        foreach (var arg in args) { start.ArgumentList.Add(arg); }
        start.ArgumentList.Add("--server");
        start.ArgumentList.Add(server.ToString());
        if (person is not null)
        {
            start.ArgumentList.Add("--as");
            start.ArgumentList.Add(person);
        }

        start.Environment.Remove("CASEROOM_TOKEN");
        start.Environment["CASEROOM_HOME"] = home?.FullName ?? Path.Combine(AppContext.BaseDirectory, "nobody");
        return new CaseRoomCommand(Process.Start(start)!);
    }

    /// <summary>The next line that it prints; fails where it ends or none comes.</summary>
    public async Task<string> LineAsync() =>
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(LineLimit, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"The command ended: {await errors}");

    /// <summary>Waits until it has ended; what it printed since the last line that was read.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
