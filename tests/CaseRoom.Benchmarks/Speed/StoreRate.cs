using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CaseRoom.Adapters.Postgres;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>How many events a second the store alone takes, sealed beforehand.</summary>
internal static class StoreRate
{
    /// <summary>Of which the encoded event is about as long as a mark.</summary>
    private const int EventBytes = 500;

    /// <summary>Enough for seconds at any batch size.</summary>
    private const int Events = 40_000;

    /// <summary>In a process of its own, where the server it is measured beside runs: events a second.</summary>
    /// <param name="streams">That append at once, each its next batch when the last is durable.</param>
    /// <param name="batch">Events of one batch.</param>
    /// <param name="database">Null for the embedded store.</param>
    public static Task<double> MeasureAsync(int streams, int batch, string? database) => ServerChild.FigureAsync(
        Benchmarks.Store, Text(streams), Text(batch), database is null ? "" : ServerOption.On(database));

    /// <summary>What that process does; its only line is the figure.</summary>
    public static async Task RunAsync(int streams, int batch, string? database)
    {
        var folder = Directory.CreateTempSubdirectory("caseroom-benchmark-");
        try
        {
            await using var postgres = database is null ? null : new PostgresStore(database);
            using var sqlite = database is null ? new SqliteStore(Path.Combine(folder.FullName, "store.db")) : null;
            IRoomLog log = sqlite is null ? new PostgresRoomLog(postgres!) : new SqliteRoomLog(sqlite);
            var prepared = Enumerable.Range(0, streams).Select(_ => Batches(batch, Events / streams / batch)).ToList();
            // The first batch of each opens connections and compiles.
            await Task.WhenAll(prepared.Select(batches => AppendAsync(log, batches.Take(1))));
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAll(prepared.Select(batches => AppendAsync(log, batches.Skip(1))));
            var events = prepared.Sum(batches => (batches.Count - 1) * batch);
            var rate = events / Stopwatch.GetElapsedTime(start).TotalSeconds;
            await Console.Out.WriteLineAsync(rate.ToString(CultureInfo.InvariantCulture));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AppendAsync(IRoomLog log, IEnumerable<LogAppend> batches)
    {
        foreach (var batch in batches)
        {
            if (await log.AppendAsync(batch) is not AppendOutcome.Appended)
            {
                throw new InvalidOperationException("A batch was not appended.");
            }
        }
    }

    private static List<LogAppend> Batches(int batch, int count)
    {
        var made = new LogBatches(
            StreamId.Room(Guid.CreateVersion7()), RandomNumberGenerator.GetBytes(SealedBytes.KeyLength));
        var text = RandomNumberGenerator.GetBytes(EventBytes);
        return [.. Enumerable.Range(0, count).Select(_ => made.Next(
            [.. Enumerable.Repeat(text, batch)],
            [.. Enumerable.Range(0, batch).Select(_ => Guid.CreateVersion7())]))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
