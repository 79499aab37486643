using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A server with four providers at once; the citizens' is strict, and says a level in <c>acr</c>.</summary>
public sealed class SeveralProvidersTests : IAsyncLifetime
{
    private const string Citizens = "idporten";
    private const string High = "idporten-loa-high";
    private const string Substantial = "idporten-loa-substantial";

    private static readonly string People = StrictServer.People.Replace(
        "\"provider\": \"helseid\", \"subject\": \"ingrid\"",
        "\"provider\": \"idporten\", \"subject\": \"13116900216\"", StringComparison.Ordinal);

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private StrictProvider provider = null!;
    private ServerProcess server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-68")]
    public async Task All_of_them_are_offered_and_which_reaches_the_level()
    {
        using var anybody = server.Anonymous();
        var choices = JsonNode.Parse(await anybody.GetStringAsync(new Uri("/api/sign-in", UriKind.Relative), Stop))!;
        choices["providers"]!.AsArray().Select(each => $"{each!["displayName"]}: {each["identified"]}").ShouldBe(
        [
            "Demopersoner (testdata): true", "HelseID: true", "ID-porten: true", "Helse Vest: false",
            "EU Login: false",
        ]);
    }

    [Fact, Rule("SIG-60", "SIG-61", "SIG-63", "SIG-67")]
    public async Task Who_signed_in_below_the_level_is_led_to_a_sign_in_that_reaches_it()
    {
        var room = Guid.CreateVersion7();
        using var browser = BrowserClient.At(server.Address);
        (await SignInAsync(browser, High)).AbsolutePath.ShouldBe("/");
        provider.Grants.Asked["acr_values"].ShouldBe(High);
        provider.Grants.Asked.ContainsKey("prompt").ShouldBeFalse();
        (await browser.UserNameAsync()).ShouldBe("ida");
        var own = new { id = Guid.Empty, name = "" };
        var opened = await browser.TellAsync("/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId = room, role = "coordinator", controller = own, unit = own,
            basis = "Test", question = "What is it?",
        });
        ((string?)opened["status"]).ShouldBe("applied", opened.ToJsonString());
        (await StatusAsync(browser, room)).ShouldBe(HttpStatusCode.OK);

        (await SignInAsync(browser, Substantial)).AbsolutePath.ShouldBe("/");
        using (var refused = await browser.AskAsync($"/api/rooms/{room}"))
        {
            refused.Headers.WwwAuthenticate.ToString().ShouldContain($"acr_values=\"{High}\"");
            (await refused.ProblemCodeAsync()).ShouldBe("levelTooLow");
        }

        // Back as low as before: they are told, and still who they were.
        const string Higher = "?identified=true&returnUrl=/rooms";
        (await SignInAsync(browser, Substantial, Higher)).PathAndQuery.ShouldBe("/?signIn=levelTooLow");
        (provider.Grants.Asked["acr_values"], provider.Grants.Asked["prompt"]).ShouldBe((High, "login"));
        (await browser.UserNameAsync()).ShouldBe("ida");
        (await StatusAsync(browser, room)).ShouldBe(HttpStatusCode.Forbidden);

        (await SignInAsync(browser, High, Higher)).PathAndQuery.ShouldBe("/rooms");
        (await StatusAsync(browser, room)).ShouldBe(HttpStatusCode.OK);
        provider.Refusals.ShouldBeEmpty();
    }

    public async ValueTask InitializeAsync()
    {
        provider = await StrictProvider.StartAsync();
        provider.AsksProof = false;
        provider.Client.Keys.Add(KeyFile.Write(Path.Combine(folder.FullName, "client.pem")));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "people.json"), People);
        server = await ServerProcess.StartAsync(new() { Settings = Settings() });
        provider.Client.RedirectUri = new Uri(server.Address, $"/sign-in/{Citizens}/callback").ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await provider.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<HttpStatusCode> StatusAsync(BrowserClient browser, Guid room)
    {
        using var answer = await browser.AskAsync($"/api/rooms/{room}");
        return answer.StatusCode;
    }

    private async Task<Uri> SignInAsync(BrowserClient browser, string level, string query = "")
    {
        provider.Tokens.Person["sub"] = "of-this-client-alone";
        provider.Tokens.Person["pid"] = "13116900216";
        provider.Tokens.Person["acr"] = level;
        using var leaves = await browser.AskAsync($"/sign-in/{Citizens}{query}");
        using var chosen = await browser.GetAsync(BrowserClient.Location(leaves), Stop);
        using var back = await browser.GetAsync(BrowserClient.Location(chosen), Stop);
        return BrowserClient.Location(back);
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["CaseRoom:SignIn:PeopleFile"] = Path.Combine(folder.FullName, "people.json"),
        };
        Add("helseid", "HelseID", ("ClientKeys", KeyPath));
        Add(Citizens, "IdPorten", ("ClientKeys", KeyPath), ("Authority", provider.Issuer));
        Add(
            "entra", "EntraId", ("DisplayName", "Helse Vest"), ("ClientSecret", "never-sent"),
            ("Authority", "https://login.microsoftonline.com/0b4f2f4e-0000-4000-8000-000000000001/v2.0"));
        Add("eulogin", "EuLogin", ("ClientSecret", "never-sent"), ("Authority", "https://sign-in.eu.example"));
        return settings;

        void Add(string name, string profile, params (string Name, string Value)[] more)
        {
            var at = settings.Keys.Count(key => key.EndsWith(":Profile", StringComparison.Ordinal));
            foreach (var (setting, value) in more.Concat(
                [("Name", name), ("Profile", profile), ("ClientId", StrictClient.Id)]))
            {
                settings[$"CaseRoom:SignIn:Providers:{at}:{setting}"] = value;
            }
        }
    }

    private string KeyPath => Path.Combine(folder.FullName, "client.pem");
}
