using System.Text.Json;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>What an open room and a connection that follows one hold of the server's memory, after it gave back what it
/// no longer needs, and a mark of its disk. Figures of their own: there is nothing to set them beside.</summary>
internal static class MemoryCost
{
    private const int Rooms = 300;

    /// <summary>Of the ten people of one room, each as many as one may have.</summary>
    private const int Connections = 190;

    /// <summary>Of about 300 bytes of text each, in one room.</summary>
    private const int Marks = 10_000;

    public static async Task RunAsync(int repetitions)
    {
        ServerChild.LeaveFirstCore();
        var (ofRoom, ofConnection, ofMark) = (new List<double>(), new List<double>(), new List<double>());
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var folder = Directory.CreateTempSubdirectory("caseroom-benchmark-");
            await using var server = await ServerChild.StartAsync(
                Benchmarks.Serve, ServerOption.Unlimited, ServerOption.In(folder.FullName));
            // The first are for what is made once.
            await OpenAsync(server.Address, Rooms / 10);
            await using var followed = await BenchRoom.OpenAsync(server.Address, BenchRoom.Most);
            var before = await server.CollectedAsync();
            await OpenAsync(server.Address, Rooms);
            var withRooms = await server.CollectedAsync();
            await followed.ConnectMoreAsync(Connections);
            var withConnections = await server.CollectedAsync();
            ofRoom.Add((withRooms - before) / 1e3 / Rooms);
            ofConnection.Add((withConnections - withRooms) / 1e3 / Connections);
            var empty = BytesIn(folder);
            foreach (var socket in followed.Sockets) { socket.Timing = false; }
            await followed.FillAsync(Marks);
            ofMark.Add((BytesIn(folder) - empty) / 1e3 / Marks);
            await server.KillAsync();
            folder.Delete(recursive: true);
        }

        Console.WriteLine($"an open room without marks: {Measured.Quantile(ofRoom, 0.5):F0} kB");
        Console.WriteLine($"a connection that follows a room: {Measured.Quantile(ofConnection, 0.5):F0} kB");
        Console.WriteLine($"a mark on the disk, snapshots counted: {Measured.Quantile(ofMark, 0.5):F2} kB");
        Console.WriteLine(JsonSerializer.Serialize(
            new { benchmark = "memory", kilobytes = new { ofRoom, ofConnection, ofMark } }));
    }

    private static async Task OpenAsync(Uri server, int rooms)
    {
        for (var n = 0; n < rooms; n++) { await BenchRoom.OpenUnfollowedAsync(server, n); }
    }

    private static long BytesIn(DirectoryInfo folder) =>
        folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
