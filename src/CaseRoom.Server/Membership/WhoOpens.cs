using CaseRoom.Contracts.Membership;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Membership;

/// <summary>Whether anybody can open the room beyond the European Economic Area, for who may invite from there
/// (MEM-71).</summary>
internal static class WhoOpens
{
    public static async Task<Results<Ok<OpenerView>, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, RoomReads rooms, MemberCards members) =>
        await rooms.OpenAsync(roomId, context.Person(), AccessKind.Room) is { Whole.Case.Opening: { } opening } reading
            && Policy.Allows(reading.Member.Role, typeof(InviteExpert))
                ? TypedResults.Ok(new OpenerView(await members.HasOfficerAsync(opening.Controller.Id)))
                : HostProblems.NotFound.ToResult();
}
