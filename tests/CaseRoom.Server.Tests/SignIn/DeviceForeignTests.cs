using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Cli;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

using static ForeignPages;

/// <summary>The real command line at a provider that others wrote, from signing in to signing out.</summary>
public sealed class DeviceForeignTests : IAsyncLifetime
{
    private const string Case = "tests/CaseRoom.Domain.Tests/Phenopackets/synthetic-phenopacket.json";
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly ForeignProvider provider = new();
    private ServerProcess server = null!;

    private DirectoryInfo Home => new(Path.Combine(folder.FullName, "home"));

    [Fact, Rule("LINE-10", "LINE-12", "LINE-14", "LINE-15", "LINE-16", "SIG-31", "SIG-33", "SIG-35")]
    public async Task A_person_signs_the_command_line_in_works_with_it_and_signs_out()
    {
        await using (var login = CaseRoomCommand.Start(server.Address, null, Home, "login", "--json"))
        {
            var asked = JsonNode.Parse(await login.LineAsync())!;
            await AnswerAsync(new Uri((string)asked["address"]!), (string)asked["userCode"]!);
            var (code, output, errors) = await login.EndAsync();
            errors.ShouldBeEmpty(provider.Output);
            output.ShouldContain("Ida Nabovann");
            code.ShouldBe(0);
        }

        var (_, opened, why) = await RunAsync("import", "--json", Path.Combine(SharedData.RepositoryRoot, Case));
        why.ShouldBeEmpty();
        var room = (string)JsonNode.Parse(opened)!["roomId"]!;
        (await RunAsync("rooms")).Output.ShouldContain(room);
        await using (var follow = CaseRoomCommand.Start(server.Address, null, Home, "follow", room, "--all"))
        {
            (await follow.LineAsync()).ShouldContain("room.opened");
        }

        // The access token lasts for seconds only: what is asked after it carries another.
        await UntilRenewedAsync();
        (await RunAsync("verify", room)).Output.ShouldStartWith("Whole: ");
        (await RunAsync("logout")).Output.ShouldContain("and at the provider");
        (await RunAsync("rooms")).ExitCode.ShouldBe(2);
    }

    public async ValueTask InitializeAsync()
    {
        var keys = Path.Combine(folder.FullName, "client.pem");
        var people = Path.Combine(folder.FullName, "people.json");
        var key = KeyFile.Write(keys);
        await File.WriteAllTextAsync(people, StrictServer.People);
        const string Setting = "CaseRoom:SignIn:Providers:0:";
        server = await ServerProcess.StartAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:SignIn:PeopleFile"] = people,
                [Setting + "Name"] = StrictServer.Name,
                [Setting + "Profile"] = "HelseIDTest",
                [Setting + "Authority"] = provider.Address.ToString().TrimEnd('/'),
                [Setting + "ClientId"] = ForeignProvider.ClientId,
                [Setting + "ClientKeys"] = keys,
                [Setting + "ApiAudience"] = "urn:caseroom:api",
                [Setting + "ProgramClientId"] = "caseroom-cli",
            },
        });
        await provider.StartAsync(
            key, new Uri(server.Address, $"/sign-in/{StrictServer.Name}/callback"),
            new Uri(server.Address, $"/sign-in/{StrictServer.Name}/signed-out"));
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>The person's part: the code, that it is theirs, who they are, and that the program may.</summary>
    private static async Task AnswerAsync(Uri address, string code)
    {
        using var browser = BrowserClient.At(address);
        var page = await PressAsync(browser, await FollowAsync(browser, address), ("user_code", code));
        page = await PressAsync(browser, page);
        page = await PressAsync(browser, page, ("login", "ingrid"), ("password", "any"));
        (await TextAsync(await PressAsync(browser, page))).ShouldContain("Success");
    }

    /// <summary>Asks until the kept access token is another than it was.</summary>
    private async Task UntilRenewedAsync()
    {
        var file = System.IO.Directory.GetFiles(Home.FullName, "*.json").ShouldHaveSingleItem();
        var before = await KeptAsync(file);
        while (await KeptAsync(file) == before) { (await RunAsync("rooms")).Errors.ShouldBeEmpty(provider.Output); }
    }

    private static async Task<string> KeptAsync(string file)
    {
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        return (string)JsonNode.Parse(text)!["accessToken"]!;
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params IEnumerable<string> args) =>
        CaseRoomCommand.RunAsync(server.Address, null, Home, args);
}
