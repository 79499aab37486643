using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Audit;

/// <summary>The rows of a room's chain, opened with its key. One that does not open is a row too: it hides no
/// other.</summary>
internal sealed class AccessHistory(IAccessLog log, IStreamKeys keys)
{
    private const int RowsAtOnce = 1_000;

    /// <summary>At most <paramref name="limit"/> rows after a sequence, in order; empty at the end.</summary>
    /// <param name="reading">By whom: a row that tells them a place which they may not know stays closed, and they are
    /// shown what else it says (AUD-81).</param>
    public async Task<IReadOnlyList<AccessLogRow>> PageAsync(RoomReading reading, long after, int limit)
    {
        var chain = StreamId.Room(reading.RoomId);
        var rows = await log.ReadAsync(chain, after, limit);
        return await KeyAsync(chain) is { } key
            ? [.. rows.Select(row => Shown(Opened(chain, key, row), reading))]
            : [.. rows.Select(row => new AccessLogRow(row, null))];
    }

    /// <summary>What a chain says from a moment on, oldest first, and what is wrong in the whole of it. What is older
    /// is not opened, only held against the chain.</summary>
    public async Task<HeldChain> SinceAsync(StreamId chain, DateTimeOffset from)
    {
        var key = await KeyAsync(chain);
        var (entries, check) = (new List<AccessEntry>(), new ChainCheck(chain));
        for (var at = 0L; await log.ReadAsync(chain, at, RowsAtOnce) is [.., var last] rows; at = last.Sequence)
        {
            foreach (var row in rows)
            {
                var entry = key is not null && row.At >= from ? Opened(chain, key, row).Entry : null;
                if (entry is not null) { entries.Add(entry); }
                check.Take(row, opens: entry is not null || (key is not null && row.At < from));
            }
        }

        return new HeldChain(entries, check);
    }

    private async Task<byte[]?> KeyAsync(StreamId chain)
    {
        try
        {
            return await keys.GetAsync(chain, KeySlot.Content);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    private static AccessLogRow Shown(AccessLogRow opened, RoomReading reading)
    {
        if (opened.Entry is not { } entry) { return opened; }
        var shown = AccessShield.Of(entry, reading.Whole, reading.View, reading.Member.Person.PersonId);
        return ReferenceEquals(shown, entry)
            ? opened
            : new AccessLogRow(opened.Row with { Salt = null, Bytes = null }, shown);
    }

    private static AccessLogRow Opened(StreamId chain, byte[] key, AccessRow row)
    {
        try
        {
            var opened = AccessSealer.Open(chain, key, row);
            return new AccessLogRow(opened, AccessCodec.Decode(opened.Bytes!));
        }
        catch (Exception fault) when (fault is TamperedRecordException or JsonException)
        {
            return new AccessLogRow(row, null);
        }
    }
}

/// <param name="Entries">Those that could be opened.</param>
internal sealed record HeldChain(IReadOnlyList<AccessEntry> Entries, ChainCheck Check);
