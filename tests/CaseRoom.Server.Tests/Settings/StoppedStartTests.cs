using CaseRoom.Testing;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Server.Tests.Settings;

/// <summary>What stops a start besides a setting: whoever reads it runs the machine and not the program.</summary>
public sealed class StoppedStartTests(DevelopmentServer development)
{
    [Fact, Rule("SET-06")]
    public async Task A_store_of_a_newer_server_ends_the_start_in_a_sentence()
    {
        var said = await StartOnAsync(file =>
        {
            using var store = new SqliteConnection($"Data Source={file};Pooling=False");
            store.Open();
            using var command = store.CreateCommand();
            command.CommandText = "UPDATE schema_version SET version = 99";
            command.ExecuteNonQuery();
        });
        said.ShouldContain("has schema 99");
    }

    [Fact, Rule("SET-06")]
    public async Task A_file_that_is_no_store_ends_the_start_in_a_sentence()
    {
        var said = await StartOnAsync(file =>
        {
            File.Delete($"{file}-wal");
            File.Delete($"{file}-shm");
            File.WriteAllText(file, string.Concat(Enumerable.Repeat("This is no store. ", 1_000)));
        });
        said.ShouldContain("cannot be opened: SQLite error 26.");
    }

    [Fact, Rule("SET-06")]
    public async Task People_whom_the_directory_refuses_end_the_start_in_a_sentence_that_names_nobody()
    {
        var file = Path.GetTempFileName();
        var people = string.Join(',', ((int[])[1, 2]).Select(n => $$"""
            { "id": "e0000000-0000-4000-8000-00000000000{{n}}", "userName": "p{{n}}", "name": "Kanarifugl {{n}}",
              "profession": "Overlege", "role": "specialist", "organisation": "Sykehuset", "country": "NO",
              "signIns": [ { "provider": "hospital", "subject": "same" } ] }
            """));
        await File.WriteAllTextAsync(file, "{ \"people\": [" + people + "] }", TestContext.Current.CancellationToken);
        var run = await ServerProcess.RunToExitAsync(new()
        {
            Settings = new Dictionary<string, string?> { ["CaseRoom:SignIn:PeopleFile"] = file },
        });
        File.Delete(file);
        InOneSentence(run).ShouldBe(
            "CaseRoom:SignIn:PeopleFile: the directory does not take e0000000-0000-4000-8000-000000000002: "
            + "alreadyExists subjects.");
    }

    [Fact, Rule("SET-06")]
    public async Task An_address_that_is_taken_ends_the_start_in_a_sentence()
    {
        var run = await ServerProcess.RunToExitAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["Kestrel:Endpoints:Taken:Url"] = $"http://127.0.0.1:{development.Process.Address.Port}",
            },
        });
        InOneSentence(run).ShouldContain("Another program listens on the address of this server");
    }

    private static async Task<string> StartOnAsync(Action<string> meddle)
    {
        await using var before = await ServerProcess.StartAsync();
        await before.KillAsync();
        meddle(Path.Combine(before.DataPath, "caseroom.db"));
        return InOneSentence(await ServerProcess.RunToExitAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:DataPath"] = before.DataPath, ["CaseRoom:KeyPath"] = before.KeyPath,
            },
        }));
    }

    private static string InOneSentence((int ExitCode, string Output) run)
    {
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldNotContain("   at ", customMessage: run.Output);
        run.Output.ShouldNotContain("Kanarifugl");
        // Lines of the log may stand before it; the sentence is the last word.
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
    }
}
