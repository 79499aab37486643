using System.Diagnostics;
using System.Globalization;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Log;

public sealed class KilledWriterTests : IDisposable
{
    private const int AcknowledgedBeforeKill = 120;
    private const int Kills = 3;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact, Rule("LOG-19")]
    public async Task Every_acknowledged_append_outlives_a_kill_and_the_chain_is_whole()
    {
        var cancel = TestContext.Current.CancellationToken;
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await WriteUntilKilledAsync(cancel);
            acknowledged.Count.ShouldBe(6);

            using var store = _folder.Open();
            var (log, keys) = (new SqliteRoomLog(store), new SqliteStreamKeys(store, _folder.MasterKey()));
            foreach (var (stream, sequence) in acknowledged)
            {
                (await log.HeadAsync(stream, cancel))!.Sequence.ShouldBeGreaterThanOrEqualTo(sequence);
                (await LogAudit.VerifyAsync(log, keys, stream, cancel)).ShouldBeNull();
            }
        }
    }

    /// <summary>Last acknowledged sequence of each stream that the killed process wrote.</summary>
    private async Task<Dictionary<StreamId, long>> WriteUntilKilledAsync(CancellationToken cancel)
    {
        var writer = Path.Combine(AppContext.BaseDirectory, "CaseRoom.LogWriter.dll");
        var streams = Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7().ToString("D"));
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [writer, _folder.Data, _folder.Keys, .. streams])
            {
                RedirectStandardOutput = true,
            })!;
        var acknowledged = new Dictionary<StreamId, long>();
        var killed = false;
        for (var lines = 0; await process.StandardOutput.ReadLineAsync(cancel) is { } line; lines++)
        {
            // A line cut by the kill was never read by anyone: only whole ones are acknowledgements.
            var parts = line.Split(' ');
            if (parts is not [{ Length: 36 } id, { Length: > 0 } sequence]) { continue; }

            var stream = StreamId.Room(Guid.Parse(id));
            var number = long.Parse(sequence, CultureInfo.InvariantCulture);
            acknowledged[stream] = Math.Max(number, acknowledged.GetValueOrDefault(stream));
            if (killed || lines < AcknowledgedBeforeKill) { continue; }

            process.Kill();
            killed = true;
        }

        await process.WaitForExitAsync(cancel);
        killed.ShouldBeTrue("the writer ended by itself");
        return acknowledged;
    }
}
