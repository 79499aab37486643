using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>
/// What it costs to come into a room: one of 10,000 marks that is open already, the same after the server was killed,
/// one of 100,000 events beside one of 100, and a server that starts beside a plain one.
/// </summary>
internal static class OpeningCost
{
    private const int Marks = 10_000;
    private const int Many = 100_000;
    private const int Few = 100;

    /// <summary>Events after which a room is read from a snapshot, as the large one is.</summary>
    private const int WithSnapshot = 1_000;
    private const int Joins = 20;

    private static readonly Measured Warm = new($"join {Marks} marks warm, ms (beside: MB)");
    private static readonly Measured Cold = new($"join {Marks} marks after a restart, ms (beside: MB)");
    private static readonly Measured Opened = new($"first answer, {Many} events beside {Few}, ms");
    private static readonly Measured Started = new("start to first acknowledged, s");

    public static async Task RunAsync(int repetitions)
    {
        ServerChild.LeaveFirstCore();
        var folder = Directory.CreateTempSubdirectory("caseroom-benchmark-");
        string[] serve = [Benchmarks.Serve, ServerOption.Unlimited, ServerOption.In(folder.FullName)];
        var server = await ServerChild.StartAsync(serve);
        await using var full = await FilledAsync(server.Address, room => room.FillAsync(Marks));
        await using var old = await FilledAsync(server.Address, room => room.AgeAsync(Many));
        await using var young = await FilledAsync(server.Address, room => room.AgeAsync(Few));
        await using var other = await FilledAsync(server.Address, room => room.AgeAsync(WithSnapshot));
        for (var n = 0; n < Joins; n++) { Add(Warm, await JoinAsync(server.Address, full)); }
        for (var repetition = 0; repetition < 2 * repetitions; repetition++)
        {
            await server.KillAsync();
            await server.DisposeAsync();
            var start = Stopwatch.GetTimestamp();
            server = await ServerChild.StartAsync(serve);
            // The first room pays for what is compiled, and is none of the two; which of them is next changes.
            await FirstAnswerAsync(server.Address, other);
            var started = Stopwatch.GetElapsedTime(start);
            var oldFirst = repetition % 2 == 0;
            var first = await FirstAnswerAsync(server.Address, oldFirst ? old : young);
            var second = await FirstAnswerAsync(server.Address, oldFirst ? young : old);
            Started.Add(started.TotalSeconds, await StartPlainAsync());
            Opened.Add(oldFirst ? first : second, oldFirst ? second : first);
            Add(Cold, await JoinAsync(server.Address, full));
        }

        await server.DisposeAsync();
        folder.Delete(recursive: true);
        Console.WriteLine(Measured.Heading("CaseRoom", "beside"));
        foreach (var figure in (Measured[])[Warm, Cold, Opened, Started]) { Console.WriteLine(figure); }
    }

    private static async Task<BenchRoom> FilledAsync(Uri server, Func<BenchRoom, Task> fill)
    {
        var room = await BenchRoom.OpenAsync(server, BenchRoom.Most);
        foreach (var socket in room.Sockets) { socket.Timing = false; }
        await fill(room);
        return room;
    }

    /// <summary>Milliseconds until a mark in a room is acknowledged that nobody has opened since the server
    /// started.</summary>
    private static async Task<double> FirstAnswerAsync(Uri server, BenchRoom room)
    {
        await using var socket = await LiveSocket.ConnectAsync(server, await BenchRoom.TokenAsync(server, 0));
        return await socket.SubmittedAsync(room.Id, room.Mark(Stopwatch.GetTimestamp()));
    }

    /// <summary>The view over HTTP, then the hub from there on: milliseconds, and megabytes of the view.</summary>
    private static async Task<(double Milliseconds, double Megabytes)> JoinAsync(Uri server, BenchRoom room)
    {
        var token = await BenchRoom.TokenAsync(server, 0);
        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await using var socket = await LiveSocket.ConnectAsync(server, token);
        var start = Stopwatch.GetTimestamp();
        var bytes = await client.GetByteArrayAsync(new Uri($"/api/rooms/{room.Id}", UriKind.Relative));
        var read = Stopwatch.GetElapsedTime(start);
        var view = JsonNode.Parse(bytes)!;
        var (sequence, hash) = ((long)view["sequence"]!, (string)view["hash"]!);
        start = Stopwatch.GetTimestamp();
        await socket.FollowOnAsync(room.Id, sequence, hash);
        return ((read + Stopwatch.GetElapsedTime(start)).TotalMilliseconds, bytes.Length / 1e6);
    }

    /// <summary>Seconds until a plain server has acknowledged what it was given first.</summary>
    private static async Task<double> StartPlainAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await using var plain = await ServerChild.StartAsync(Benchmarks.Plain);
        await using var room = await BenchRoom.OpenPlainAsync(plain.Address, 1);
        await room.MarkAsync(Stopwatch.GetTimestamp());
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Add(Measured figure, (double Milliseconds, double Megabytes) join) =>
        figure.Add(join.Milliseconds, join.Megabytes);
}
