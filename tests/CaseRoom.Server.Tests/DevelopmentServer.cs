using CaseRoom.Server.Tests;
using CaseRoom.Testing;

[assembly: AssemblyFixture(typeof(DevelopmentServer))]

namespace CaseRoom.Server.Tests;

/// <summary>One real server in Development for all tests that change nothing in it.</summary>
public sealed class DevelopmentServer : IAsyncLifetime
{
    public ServerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServerProcess.StartAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
