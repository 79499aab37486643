using CaseRoom.Server.SignIn;
using CaseRoom.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>The real server, which signs people in through a strict provider by the profile HelseID.</summary>
public class StrictServer(DevelopmentServer development) : IAsyncLifetime
{
    public const string Name = "helseid";

    /// <summary>A people file: who the subject "ingrid" is here, who may open rooms for a unit that treats.</summary>
    public const string People =
        """
        { "people": [ {
          "id": "e0000000-0000-4000-8000-000000000001", "userName": "ida", "name": "Ida Nabovann",
          "profession": "Koordinator", "role": "coordinator", "hprNumber": "9144900",
          "organisation": "Haukeland universitetssjukehus", "unit": "Sjeldenteamet", "region": "vest", "country": "NO",
          "signIns": [ { "provider": "helseid", "subject": "ingrid" } ] } ] }
        """;

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");

    internal StrictProvider Provider { get; private set; } = null!;

    public ServerProcess Server { get; private set; } = null!;

    /// <summary>A server that knows the demo provider alone.</summary>
    public Uri Elsewhere => development.Process.Address;

    /// <summary>Whether the provider has a place where a session is ended.</summary>
    protected virtual bool ProviderEndsSessions => true;

    /// <summary>Where the server reads its keys.</summary>
    public string KeyFolder => Path.Combine(folder.FullName, "keys");

    public async ValueTask InitializeAsync()
    {
        Provider = await StrictProvider.StartAsync();
        Provider.EndsSessions = ProviderEndsSessions;
        System.IO.Directory.CreateDirectory(KeyFolder);
        Provider.Client.Keys.Add(PlaceKey("first.pem"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "people.json"), People);
        Server = await ServerProcess.StartAsync(new() { Settings = Settings() });
        Provider.Client.RedirectUri = new Uri(Server.Address, $"/sign-in/{Name}/callback").ToString();
        Provider.Client.SignedOutUri = new Uri(Server.Address, $"/sign-in/{Name}/signed-out").ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Provider.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts a new key where the server looks; its public half as it is registered at the provider.</summary>
    public JsonWebKey PlaceKey(string file) => KeyFile.Write(Path.Combine(KeyFolder, file));

    /// <summary>The whole way of a sign-in; the last answer is where it ended.</summary>
    public static async Task<Uri> SignInAsync(BrowserClient browser, string query = "")
    {
        using var leaves = await browser.AskAsync($"/sign-in/{Name}{query}");
        using var chosen =
            await browser.GetAsync(BrowserClient.Location(leaves), TestContext.Current.CancellationToken);
        using var back = await browser.GetAsync(BrowserClient.Location(chosen), TestContext.Current.CancellationToken);
        return BrowserClient.Location(back);
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["CaseRoom:SignIn:PeopleFile"] = Path.Combine(folder.FullName, "people.json"),
        ["CaseRoom:SignIn:Providers:0:Name"] = Name,
        ["CaseRoom:SignIn:Providers:0:Profile"] = "HelseID",
        ["CaseRoom:SignIn:Providers:0:Authority"] = Provider.Issuer,
        ["CaseRoom:SignIn:Providers:0:ClientId"] = StrictClient.Id,
        ["CaseRoom:SignIn:Providers:0:ClientKeys"] = KeyFolder,
        ["CaseRoom:SignIn:Providers:0:ApiAudience"] = StrictTokens.ApiAudience,
        ["CaseRoom:SignIn:Providers:0:ProgramClientId"] = StrictPrograms.ClientId,
        ["CaseRoom:SignIn:Providers:0:AcrValues"] = "idp:oidc",
        ["CaseRoom:SignIn:Providers:1:Name"] = "open",
        ["CaseRoom:SignIn:Providers:1:DisplayName"] = "Takes no pushed request",
        ["CaseRoom:SignIn:Providers:1:Authority"] = new Uri(development.Process.Address, "/demo-idp").ToString(),
        ["CaseRoom:SignIn:Providers:1:ClientId"] = "caseroom-web",
        ["CaseRoom:SignIn:Providers:1:ClientSecret"] = "demo-only",
        ["CaseRoom:SignIn:Providers:1:PushedRequests"] = "Require",
        ["CaseRoom:SignIn:Providers:1:ApiAudience"] = DemoScheme.ApiAudience,
    };
}
