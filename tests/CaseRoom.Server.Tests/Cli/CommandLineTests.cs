using System.Text.Json.Nodes;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Cli;

public sealed class CommandLineTests(DevelopmentServer development, ITestOutputHelper output)
{
    private const string Synthetic = "tests/CaseRoom.Domain.Tests/Phenopackets/synthetic-phenopacket.json";

    [Fact]
    public async Task Every_published_case_is_imported_in_one_go()
    {
        var folder = SharedData.Folder(Path.Combine("phenopackets", "open"));
        string[] files = folder is null
            ? [Path.Combine(SharedData.RepositoryRoot, Synthetic)]
            : System.IO.Directory.GetFiles(folder, "*.json");
        output.WriteLine(
            $"{files.Length} files, {(folder is null ? "synthetic: no shared cases here" : "published")}.");

        // By somebody who has little else to do here: so many calls at once are counted.
        var (code, said, errors) = await RunAsync("silje", ["import", "--json", .. files]);
        errors.ShouldBeEmpty();
        code.ShouldBe(0);
        Lines(said).Length.ShouldBe(files.Length);

        var rooms = await RunAsync("silje", "rooms");
        Lines(rooms.Output).Length.ShouldBeGreaterThanOrEqualTo(Math.Min(files.Length, 500));
        var id = Lines(rooms.Output)[0][..36];
        var whole = await RunAsync("silje", "verify", id);
        whole.Output.ShouldStartWith("Whole: ");
        whole.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_not_a_phenopacket_gets_a_sentence_that_says_where_and_no_room()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{\n \"id\": 5\n}", TestContext.Current.CancellationToken);
        var (code, said, errors) = await RunAsync("kari", "import", file);
        File.Delete(file);
        code.ShouldBe(1);
        said.ShouldBeEmpty();
        errors.ShouldContain($"{file}:");
        errors.ShouldContain("$");
        errors.ShouldNotContain("   at ");
    }

    [Fact, Rule("CASE-101")]
    public async Task A_room_from_a_file_is_opened_with_what_it_is_shared_by_and_how_long_it_is_kept()
    {
        var file = Path.Combine(SharedData.RepositoryRoot, Synthetic);
        FailsIn(1, await RunAsync("kari", "import", "--agreement-reference", "2025/17", file));
        var (code, said, errors) = await RunAsync(
            "kari", "import", "--json", "--agreement", "Felles dataansvar", "--agreement-reference", "2025/17",
            "--keep-rule", "Journalforskriften § 15", "--keep-years", "12", file);
        (code, errors).ShouldBe((0, ""));
        var room = (Guid)JsonNode.Parse(said)!["roomId"]!;
        using var kari = await development.Process.BearerAsync("kari");
        using var answer = await kari.AskAsync($"/api/rooms/{room}");
        var custody = (await answer.JsonAsync())["state"]!["custody"]!;
        ((string?)custody["agreement"]!["words"]).ShouldBe("Felles dataansvar");
        ((string?)custody["retention"]!["rule"], (int)custody["retention"]!["years"]!)
            .ShouldBe(("Journalforskriften § 15", 12));
    }

    [Fact]
    public async Task A_wrong_command_line_a_stranger_and_an_absent_server_each_get_one_sentence()
    {
        FailsIn(2, await RunAsync("kari", "import"));
        FailsIn(2, await RunAsync(null, "rooms"));
        FailsIn(1, await RunAsync("nobody", "rooms"));
        FailsIn(1, await RunAsync("kari", "verify", Guid.NewGuid().ToString()));
        FailsIn(4, await CaseRoomCommand.RunAsync(new Uri("http://localhost:1"), "kari", "rooms"));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string? person, params IEnumerable<string> args) =>
        CaseRoomCommand.RunAsync(development.Process.Address, person, args);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void FailsIn(int exitCode, (int ExitCode, string Output, string Errors) run)
    {
        run.ExitCode.ShouldBe(exitCode);
        Lines(run.Errors).Length.ShouldBe(1);
        run.Errors.ShouldNotContain("Exception");
    }
}
