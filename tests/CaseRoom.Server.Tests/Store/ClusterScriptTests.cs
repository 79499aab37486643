using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Store;

/// <summary>The cluster on one machine, as its two commands start and stop it.</summary>
public sealed class ClusterScriptTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly int port = FreePort.Take();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Uri Address => new($"http://localhost:{port}");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        folder.Delete(recursive: true);
    }

    [Fact, Rule("CLUS-07")]
    public async Task It_starts_with_one_command_serves_on_without_a_host_and_stops_with_another()
    {
        (await RunAsync("start", "--no-build")).ShouldContain($"CaseRoom is open at {Address.ToString().TrimEnd('/')}");
        (await ReadsAsync()).ShouldBeTrue();

        var host = int.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder.FullName, "run", "host1.pid"), Stop),
            CultureInfo.InvariantCulture);
        using (var killed = Process.GetProcessById(host)) { killed.Kill(); }

        await Eventually.IsTrueAsync(ReadsAsync);
        // What runs is left alone, what is gone is started.
        await RunAsync("start", "--no-build");
        await Eventually.IsTrueAsync(ReadsAsync);

        (await RunAsync("stop")).ShouldContain("Stopped.");
        using var client = new HttpClient();
        foreach (var one in Enumerable.Range(port, 5))
        {
            await Should.ThrowAsync<HttpRequestException>(
                () => client.GetAsync(new Uri($"http://127.0.0.1:{one}/"), Stop));
        }
    }

    /// <summary>Somebody signs in and reads their rooms, whichever host each call reaches.</summary>
    private async Task<bool> ReadsAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        try
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer", await DemoToken.RequestAsync(client, "kari"));
            return (await client.GetStringAsync(new Uri("/api/rooms", UriKind.Relative), Stop)).StartsWith('[');
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<string> RunAsync(string script, params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(SharedData.RepositoryRoot, "deploy", "cluster", script);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
        };
        start.Environment["CONFIGURATION"] = configuration;
        start.Environment["CASEROOM_CLUSTER"] = folder.FullName;
        start.Environment["CASEROOM_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        process.ExitCode.ShouldBe(0, said);
        return said;
    }
}
