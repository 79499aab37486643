using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Settings of a server for which another server's demo provider is a provider like any other.</summary>
internal static class SecondServer
{
    public const string Contact = "sjeldenteamet, telefon 555 01 234";

    public static Dictionary<string, string?> SignInAt(ServerProcess provider) => new()
    {
        ["CaseRoom:Contact"] = Contact,
        ["CaseRoom:SignIn:Providers:0:Name"] = "neighbour",
        ["CaseRoom:SignIn:Providers:0:DisplayName"] = "The neighbour",
        ["CaseRoom:SignIn:Providers:0:Authority"] = new Uri(provider.Address, "/demo-idp").ToString(),
        ["CaseRoom:SignIn:Providers:0:ClientId"] = "caseroom-web",
        ["CaseRoom:SignIn:Providers:0:ClientSecret"] = "demo-only",
    };
}
