using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.People;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// The patient, a representative or next of kin by the whole name, for an invitation. That somebody is one is health
/// data: only who may invite and already knows who the patient is gets an answer, and never a list.
/// </summary>
internal static class PatientSideEndpoint
{
    public static async Task<Results<Ok<IReadOnlyList<KnownPerson>>, ProblemHttpResult>> Find(
        HttpContext context, Guid roomId, RoomReader reader, PeopleSearch search, CancellationToken cancel,
        string name = "")
    {
        if (name.Length > PeopleSearch.QueryLength) { return HostProblems.Of(400).ToResult(); }
        if (await reader.ReadAsync(roomId, context.Person().PersonId) is not { View.Identity: true } reading
            || !Policy.Allows(reading.Member.Role, typeof(InviteMember)))
        {
            return HostProblems.NotFound.ToResult();
        }

        return TypedResults.Ok(await search.FindPatientSideAsync(name, cancel));
    }
}
