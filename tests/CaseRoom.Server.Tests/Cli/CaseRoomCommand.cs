using System.Diagnostics;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Cli;

/// <summary>Runs the real <c>caseroom</c> program against a server.</summary>
internal static class CaseRoomCommand
{
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        Uri server, string? person, params IEnumerable<string> args)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(
            SharedData.RepositoryRoot, "clients", "dotnet", "CaseRoom.Cli", "bin", framework.Parent!.Name,
            framework.Name, "caseroom.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
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
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
