using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Audit;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>The words of a room for a big screen.</summary>
internal static class BigScreenEndpoint
{
    /// <summary>For who works in the whole room; to anybody else there is no such screen.</summary>
    public static async Task<Results<Ok<BigScreenWords>, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses)
    {
        var person = context.Person();
        if (await rooms.OpenAsync(roomId, person, AccessKind.Room) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var access = new Access(AccessKind.Room, [], To: reading.Sequence);
        if (reading.View.Reach is not Reach.Room)
        {
            await accesses.RefusedAsync(person, reading, access);
            return HostProblems.NotFound.ToResult();
        }

        await accesses.ShownAsync(person, reading, access);
        return TypedResults.Ok(BigScreenWords.Of(reading.Whole, reading.View));
    }
}
