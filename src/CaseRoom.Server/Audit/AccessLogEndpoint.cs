using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
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

        var rows = await history.PageAsync(reading, after, limit);
        var names = NamesIn(reading, rows.Select(row => row.Entry).OfType<AccessEntry>());
        return TypedResults.Ok(new AccessLogPage(StreamId.Room(roomId).ToString(), rows, names));
    }

    public static AccessNames NamesIn(RoomReading reading, IEnumerable<AccessEntry> entries) =>
        AccessNames.Of(reading.Whole, reading.Seen, reading.View, entries);

    /// <summary>The room for somebody who may read its access log, recorded; null, recorded too, for anybody
    /// else.</summary>
    public static async Task<RoomReading?> OpenAsync(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses, string? form)
    {
        var access = AsForm(form);
        if (await AllowedAsync(context, roomId, rooms, accesses, access) is not { } reading) { return null; }
        await accesses.ShownAsync(context.Person(), reading, access);
        return reading;
    }

    /// <summary>The room for somebody who may read its access log, which is recorded by whoever shows it; null,
    /// recorded, for anybody else.</summary>
    public static async Task<RoomReading?> AllowedAsync(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses, Access access)
    {
        var person = context.Person();
        if (await rooms.OpenAsync(roomId, person, AccessKind.AccessLog) is not { } reading) { return null; }
        if (AccessLogPolicy.MayRead(reading.Member.Role, reading.View)) { return reading; }
        await accesses.RefusedAsync(person, reading, access);
        return null;
    }

    public static Access AsForm(string? form) => new(AccessKind.AccessLog, [], Form: form);
}
