using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Membership;

/// <summary>Which members the directory has taken out of use, for who may remove them or hand on what is theirs
/// (DIR-67): the room itself knows of no directory.</summary>
internal static class OutOfUse
{
    public static async Task<Results<Ok<IReadOnlyList<Guid>>, ProblemHttpResult>> List(
        HttpContext context, Guid roomId, RoomReads rooms, DirectorySource source)
    {
        if (await rooms.OpenAsync(roomId, context.Person(), AccessKind.Room) is not { } reading
            || !Policy.Allows(reading.Member.Role, typeof(RemoveMember)))
        {
            return HostProblems.NotFound.ToResult();
        }

        var people = (await source.CurrentAsync()).State.People;
        return TypedResults.Ok<IReadOnlyList<Guid>>(
        [
            .. reading.Seen.Membership.Members.Values
                .Where(member => member.Standing is not Standing.Removed)
                .Select(member => member.Person.PersonId)
                .Where(id => people.GetValueOrDefault(id) is { Active: false }),
        ]);
    }
}
