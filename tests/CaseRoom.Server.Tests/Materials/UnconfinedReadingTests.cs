using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>Servers on a system that gives no namespaces.</summary>
public sealed class UnconfinedReadingTests : IDisposable
{
    private const string Withheld =
        "Images, PDF and DICOM are not taken: the programs that read them cannot be shut off";
    private const string NotApart = "have limits but are not shut off";
    private const string Setting = "CaseRoom:Materials:MayReadUnconfined";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo programs = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public UnconfinedReadingTests()
    {
        var unshare = Path.Combine(programs.FullName, "unshare");
        File.WriteAllText(unshare, "#!/bin/sh\nexit 1\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(unshare, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => programs.Delete(recursive: true);

    [Theory, Rule("UPL-19")]
    [InlineData("Production", null, Withheld, "Degraded")]
    [InlineData("Production", "true", NotApart, "Healthy")]
    [InlineData("Development", null, NotApart, "Healthy")]
    public async Task At_start_it_says_whether_files_are_taken(
        string environment, string? allowed, string line, string health)
    {
        var settings = new Dictionary<string, string?>(
            environment == "Production" ? ProductionServer.Settings : []) { [Setting] = allowed };
        await using var server = await ServerProcess.StartAsync(new()
        {
            Environment = environment, Settings = settings, Programs = programs.FullName,
        });
        await SaidAsync(server, line);
        using var client = server.Anonymous();
        (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Stop)).ShouldBe(health);
    }

    [Fact, Rule("UPL-19")]
    public async Task A_file_is_refused_with_the_reason_and_all_else_goes_on()
    {
        await using var server = await ServerProcess.StartAsync(new()
        {
            Settings = new Dictionary<string, string?> { [Setting] = "false" }, Programs = programs.FullName,
        });
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        using var nils = await server.BearerAsync("nils");
        foreach (var file in (byte[][])[PngFile.Of(4, 4), PaperFile.Saying("x")])
        {
            (await new Upload(scene.RoomId).SendAsync(nils, file)).Problem
                .ShouldBe(new Problem("unavailable", "content", "notShutOff"));
        }

        (await new Upload(scene.RoomId).SendAsync(nils, "Høyre arm"u8.ToArray())).Problem.ShouldBeNull();
    }

    private static async Task SaidAsync(ServerProcess server, string line)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(Limit);
        while (!server.Output.Contains(line, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }
}
