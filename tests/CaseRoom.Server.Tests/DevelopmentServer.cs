using CaseRoom.Server.Tests;
using CaseRoom.Testing;

[assembly: AssemblyFixture(typeof(DevelopmentServer))]
[assembly: AssemblyFixture(typeof(SpareServer))]

namespace CaseRoom.Server.Tests;

/// <summary>One real server in Development for all tests that change nothing in it.</summary>
public class DevelopmentServer : IAsyncLifetime
{
    public ServerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServerProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Process.DisposeAsync();
    }
}

/// <summary>Another one: on one server a person opens no more than so many rooms (HOST-01), and the tests open more.
/// </summary>
public sealed class SpareServer : DevelopmentServer;
