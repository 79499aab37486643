using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Audit;

/// <summary>A room's access log, opened so that whoever reads it can recompute it.</summary>
internal static class AccessLogEndpoint
{
    public static async Task<Results<Ok<AccessLogPage>, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses, AccessHistory history, long after = 0,
        int limit = WireLimits.EventsPerBatch)
    {
        if (after < 0 || limit is < 1 or > WireLimits.EventsPerBatch) { return HostProblems.Of(400).ToResult(); }
        if (await OpenAsync(context, roomId, rooms, accesses, form: null) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        return TypedResults.Ok(new AccessLogPage(
            StreamId.Room(roomId).ToString(), await history.PageAsync(reading, after, limit)));
    }

    /// <summary>The room for somebody who may read its access log, recorded; null, recorded too, for anybody
    /// else.</summary>
    public static async Task<RoomReading?> OpenAsync(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses, string? form)
    {
        var person = context.Person();
        if (await rooms.OpenAsync(roomId, person, AccessKind.AccessLog) is not { } reading) { return null; }
        var access = new Access(AccessKind.AccessLog, [], Form: form);
        if (!AccessLogPolicy.MayRead(reading.Member.Role, reading.View))
        {
            await accesses.RefusedAsync(person, reading, access);
            return null;
        }

        await accesses.ShownAsync(person, reading, access);
        return reading;
    }
}

/// <summary>The rows of a room's chain, opened with its key.</summary>
internal sealed class AccessHistory(IAccessLog log, IStreamKeys keys)
{
    /// <exception cref="TamperedRecordException">A row is not what was written: nothing of the page is
    /// shown.</exception>
    /// <param name="reading">By whom: a row that tells them a place which they may not know stays closed, and they are
    /// shown what else it says (AUD-81).</param>
    public async Task<IReadOnlyList<AccessLogRow>> PageAsync(RoomReading reading, long after, int limit)
    {
        var chain = StreamId.Room(reading.RoomId);
        var key = await keys.GetAsync(chain, KeySlot.Content);
        var rows = await log.ReadAsync(chain, after, limit);
        return [.. rows.Select(row => AccessSealer.Open(chain, key, row))
            .Select(row => Shown(row, AccessCodec.Decode(row.Bytes!), reading))];
    }

    private static AccessLogRow Shown(AccessRow row, AccessEntry entry, RoomReading reading)
    {
        var shown = AccessShield.Of(entry, reading.Whole, reading.View);
        return new AccessLogRow(
            ReferenceEquals(shown, entry) ? row : row with { Salt = null, Bytes = null }, shown);
    }
}
