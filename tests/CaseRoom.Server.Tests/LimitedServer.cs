using CaseRoom.Server.Tests;
using CaseRoom.Testing;

[assembly: AssemblyFixture(typeof(LimitedServer))]

namespace CaseRoom.Server.Tests;

/// <summary>
/// One real server for those who ask too much of it: what a test uses up here is nobody else's, and its disk is small.
/// </summary>
public sealed class LimitedServer : IAsyncLifetime
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 200_000;

    /// <summary>Bytes of a room: two files and a half.</summary>
    public const int RoomBytes = 500_000;

    public ServerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServerProcess.StartAsync(new()
    {
        Settings = new Dictionary<string, string?>
        {
            ["CaseRoom:Materials:FileBytes"] = $"{FileBytes}",
            ["CaseRoom:Materials:RoomBytes"] = $"{RoomBytes}",
            ["CaseRoom:Materials:FilesReadAtOnce"] = "1",
        },
    });

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
