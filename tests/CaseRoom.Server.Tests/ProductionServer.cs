using CaseRoom.Server.Tests;
using CaseRoom.Testing;

[assembly: AssemblyFixture(typeof(ProductionServer))]

namespace CaseRoom.Server.Tests;

/// <summary>One real server in Production with a provider that is never reached.</summary>
public sealed class ProductionServer : IAsyncLifetime
{
    public static readonly IReadOnlyDictionary<string, string?> Settings = new Dictionary<string, string?>
    {
        ["CaseRoom:SignIn:Providers:0:Name"] = "hospital",
        ["CaseRoom:SignIn:Providers:0:DisplayName"] = "The hospital",
        ["CaseRoom:SignIn:Providers:0:Authority"] = "https://sign-in.hospital.example",
        ["CaseRoom:SignIn:Providers:0:ClientId"] = "caseroom",
        ["CaseRoom:SignIn:Providers:0:ClientSecret"] = "never-sent",
    };

    public ServerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Process = await ServerProcess.StartAsync(new() { Environment = "Production", Settings = Settings });

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
