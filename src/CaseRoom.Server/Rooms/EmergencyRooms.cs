using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>The rooms that somebody may open by emergency access now: of the units they are on call for.</summary>
internal static class EmergencyRooms
{
    /// <summary>Rooms shown at once, the newest change first; whoever is called knows the case's code.</summary>
    private const int Limit = 500;

    public static async Task<Ok<IReadOnlyList<EmergencyRoom>>> List(
        HttpContext context, MemberCards members, IRoomLog log, Accesses accesses, TimeProvider clock,
        CancellationToken cancel)
    {
        var person = context.Person();
        var units = await members.OnDutyAsync(person.PersonId, clock.GetUtcNow());
        var found = units.Count == 0 ? [] : await log.FindAsync(StreamKind.Room, units, Limit, cancel);
        await accesses.OutsideAsync(
            person, new Access(AccessKind.RoomList, [.. found.Select(f => f.StreamId)]), AccessOutcome.Shown);
        return TypedResults.Ok<IReadOnlyList<EmergencyRoom>>(
            [.. found.Select(f => new EmergencyRoom(f.StreamId, f.Summary.Phase, f.At))]);
    }
}
