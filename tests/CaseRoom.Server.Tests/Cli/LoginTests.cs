using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Cli;

/// <summary>The real command line signs in at a strict provider and works with the tokens that it was given.</summary>
public sealed class LoginTests(StrictServer strict) : IClassFixture<StrictServer>, IDisposable
{
    private const string Case = "tests/CaseRoom.Domain.Tests/Phenopackets/synthetic-phenopacket.json";
    private readonly DirectoryInfo home = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");

    private string[] Kept => System.IO.Directory.GetFiles(home.FullName, "*.json");

    [Fact, Rule("LINE-10", "LINE-13", "LINE-14", "LINE-15", "LINE-16", "SIG-31", "SIG-33")]
    public async Task A_person_signs_in_works_and_signs_out()
    {
        // So short that everything after the first calls needs new ones.
        strict.Provider.Programs.TokenSeconds = 12;
        await LoginAsync();
        Kept.ShouldHaveSingleItem();

        var (code, opened, errors) = await RunAsync("import", "--json", Path.Combine(SharedData.RepositoryRoot, Case));
        errors.ShouldBeEmpty();
        code.ShouldBe(0);
        var room = (string)JsonNode.Parse(opened)!["roomId"]!;
        (await RunAsync("rooms")).Output.ShouldContain(room);
        (await RunAsync("verify", room)).Output.ShouldStartWith("Whole: ");

        await using (var follow = CaseRoomCommand.Start(strict.Server.Address, null, home, "follow", room, "--all"))
        {
            (await follow.LineAsync()).ShouldContain("room.opened");
            await UntilRenewedAsync(strict.Provider.Programs.Renewals + 1);
            await WriteAsync(Guid.Parse(room), "After the first token");
            var line = "";
            while (!line.Contains("After the first token", StringComparison.Ordinal))
            {
                line = await follow.LineAsync();
            }
        }

        var before = strict.Provider.Programs.Returned.Count;
        var (ended, said, _) = await RunAsync("logout");
        ended.ShouldBe(0);
        said.ShouldContain("and at the provider");
        Kept.ShouldBeEmpty();
        strict.Provider.Programs.Returned.Count.ShouldBe(before + 2);
        var (nobody, _, why) = await RunAsync("rooms");
        nobody.ShouldBe(2);
        why.ShouldContain("caseroom login");
    }

    [Fact, Rule("LINE-11")]
    public async Task A_sign_in_that_is_refused_leaves_nothing_behind()
    {
        await using var login = CaseRoomCommand.Start(strict.Server.Address, null, home, "login", "--json");
        strict.Provider.Programs.Answer(await CodeAsync(login), agrees: false);
        var (code, _, errors) = await login.EndAsync();
        code.ShouldBe(1);
        errors.Trim().ShouldBe("The sign-in was refused at the provider.");
        Kept.ShouldBeEmpty();
    }

    [Fact, Rule("LINE-11", "LINE-16")]
    public async Task Whoever_is_not_known_at_the_server_is_told_and_keeps_no_tokens()
    {
        strict.Provider.Tokens.Person["sub"] = "nobody";
        await using var login = CaseRoomCommand.Start(strict.Server.Address, null, home, "login", "--json");
        strict.Provider.Programs.Answer(await CodeAsync(login));
        var (code, _, errors) = await login.EndAsync();
        strict.Provider.Tokens.Reset();
        code.ShouldBe(1);
        errors.ShouldContain("Ask for access");
        Kept.ShouldBeEmpty();
    }

    [Fact, Rule("LINE-15")]
    public async Task A_machine_whose_clock_is_wrong_proves_by_the_servers()
    {
        await LoginAsync();
        var clock = new HastyClock();
        clock.Advance(TimeSpan.FromSeconds(30));
        using var tokens = new KeptTokens(new SignInFile(home.FullName, strict.Server.Address), clock);
        using var client = new CaseRoomClient(strict.Server.Address, tokens);
        (await client.MeAsync(TestContext.Current.CancellationToken)).UserName.ShouldBe("ida");
    }

    [Fact, Rule("LINE-17")]
    public async Task A_named_demo_person_goes_before_whoever_has_signed_in()
    {
        await LoginAsync();
        var (_, output, _) = await CaseRoomCommand.RunAsync(
            strict.Server.Address, "nobody-of-that-name", home, "rooms");
        output.ShouldBeEmpty();
    }

    [Fact, Rule("SIG-33")]
    public async Task A_server_that_names_no_provider_for_programs_says_what_else_there_is()
    {
        var (code, _, errors) = await CaseRoomCommand.RunAsync(
            strict.Elsewhere, null, home, "login");
        code.ShouldBe(1);
        errors.ShouldContain("--as");
    }

    public void Dispose()
    {
        strict.Provider.Programs.TokenSeconds = 300;
        home.Delete(recursive: true);
    }

    /// <summary>Waits until tokens were renewed so often; the run's own end is the limit.</summary>
    private async Task UntilRenewedAsync(int times)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (strict.Provider.Programs.Renewals < times
            && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    /// <summary>Another program of the same machine, in this process.</summary>
    private async Task WriteAsync(Guid room, string text)
    {
        using var tokens = new KeptTokens(new SignInFile(home.FullName, strict.Server.Address));
        using var client = new CaseRoomClient(strict.Server.Address, tokens);
        var command = CaseRoomClient.Command(
            new SetText(CasePart.History, text, new Provenance(ProvenanceKind.Member)));
        var outcomes = await client.SubmitAsync(room, [command], TestContext.Current.CancellationToken);
        outcomes.ShouldHaveSingleItem().Status.ShouldBe(OutcomeStatus.Applied);
    }

    private async Task LoginAsync()
    {
        await using var login = CaseRoomCommand.Start(strict.Server.Address, null, home, "login", "--json");
        strict.Provider.Programs.Answer(await CodeAsync(login));
        var (code, output, errors) = await login.EndAsync();
        errors.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain("Ida Nabovann");
    }

    private static async Task<string> CodeAsync(CaseRoomCommand login) =>
        (string)JsonNode.Parse(await login.LineAsync())!["userCode"]!;

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params IEnumerable<string> args) =>
        CaseRoomCommand.RunAsync(strict.Server.Address, null, home, args);
}
