using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>Lets a member recompute the hash chain.</summary>
internal static class LogEndpoint
{
    public static async Task<Results<Ok<LogPage>, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses, IGrainFactory grains, long after = 0,
        int limit = WireLimits.EventsPerBatch)
    {
        if (after < 0 || limit is < 1 or > WireLimits.EventsPerBatch) { return HostProblems.Of(400).ToResult(); }
        if (await rooms.OpenAsync(roomId, context.Person(), AccessKind.HashChain) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var upTo = (int)Math.Clamp(reading.Sequence - after, 0, limit);
        await accesses.ShownAsync(
            context.Person(), reading, new Access(AccessKind.HashChain, [], after, after + upTo));
        var entries = upTo == 0 ? [] : (await grains.GetGrain<IRoomGrain>(roomId).Log(after, upTo)).Entries;
        return TypedResults.Ok(new LogPage([.. entries.Select(e => Of(e, reading))], reading.Sequence));
    }

    private static LogPageEntry Of(EncodedLogEntry entry, RoomReading reading)
    {
        var recorded = RoomCodec.Events.Decode(entry.Bytes);
        var seen = Grains.Live.Encoding.For(recorded, entry.Bytes, reading.View);
        var open = ReferenceEquals(seen, entry.Bytes);
        return new LogPageEntry(
            entry.Sequence, Convert.ToBase64String(entry.Commitment), Convert.ToBase64String(entry.Hash),
            open ? Convert.ToBase64String(entry.Bytes) : null, open ? Convert.ToBase64String(entry.Salt) : null);
    }
}
