using CaseRoom.Contracts.Directory;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Directory;

/// <summary>Rooms whose responsible unit, or its organisation, is active no longer: for administrators of
/// it, by their ids.
/// </summary>
internal static class UnownedRooms
{
    /// <summary>Of one unit, the newest change first; whoever hands these over sees the others after.</summary>
    private const int Limit = 200;

    public static async Task<Results<Ok<IReadOnlyList<UnownedRoom>>, ProblemHttpResult>> List(
        HttpContext context, DirectorySource source, IRoomLog log, Accesses accesses,
        CancellationToken cancel)
    {
        var state = (await source.RefreshAsync()).State;
        var person = context.Person();
        if (!state.IsAdministrator(person.PersonId))
        {
            await accesses.OutsideAsync(person, Access.Of(AccessKind.RoomList), AccessOutcome.Refused);
            return HostProblems.NotAllowed.ToResult();
        }

        var rooms = new List<UnownedRoom>();
        foreach (var (id, unit) in state.Units.Where(u =>
            !IsResponsible(state, u.Value) && state.Administers(person.PersonId, u.Value.Value.OrganisationId)))
        {
            var organisation = state.Organisations.GetValueOrDefault(unit.Value.OrganisationId)?.Value.Name ?? "";
            rooms.AddRange((await log.FindAsync(StreamKind.Room, [id], Limit, cancel)).Select(f => new UnownedRoom(
                f.StreamId, unit.Value.Name, organisation, f.Summary.Phase, f.At)));
        }

        await accesses.OutsideAsync(
            person, new Access(AccessKind.RoomList, [.. rooms.Select(r => r.RoomId)]), AccessOutcome.Shown);
        return TypedResults.Ok<IReadOnlyList<UnownedRoom>>([.. rooms.OrderByDescending(r => r.ChangedAt)]);
    }

    private static bool IsResponsible(DirectoryState state, Entry<Unit> unit) =>
        unit is { Active: true, Value.Treats: true }
        && state.Organisations.GetValueOrDefault(unit.Value.OrganisationId) is { Active: true };
}
