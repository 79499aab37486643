using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Audit;
using CaseRoom.Server.People;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// The patient, a representative or next of kin by the whole name, for an invitation (ACC-23). That somebody is one is
/// health data: only who already sees who the patient is, and may say what binds somebody to them, gets an answer.
/// </summary>
internal static class PatientSideEndpoint
{
    public static async Task<Results<Ok<IReadOnlyList<FoundFamily>>, ProblemHttpResult>> Find(
        HttpContext context, Guid roomId, PatientSideQuery body, RoomReads rooms, Accesses accesses,
        PeopleSearch search, PersonLimits limits)
    {
        if (body.Name.Length > PeopleSearch.QueryLength) { return HostProblems.Of(400).ToResult(); }
        var person = context.Person();
        if (await rooms.OpenAsync(roomId, person, AccessKind.PatientSideSearch) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (!reading.View.Identity || reading.Whole.Case.Identity is null
            || !Policy.Allows(reading.Member.Role, typeof(RecordRelation)))
        {
            await accesses.RefusedAsync(person, reading, Access.Of(AccessKind.PatientSideSearch));
            return HostProblems.NotFound.ToResult();
        }

        if (!limits.May(Allowance.PatientSideSearches, person.PersonId)) { return HostProblems.TooOften.ToResult(); }
        var found = await search.FindPatientSideAsync(body.Name);
        await accesses.FoundAsync(person, reading, new Access(
            AccessKind.PatientSideSearch, [.. found.Select(member => member.Card.PersonId)]));
        return TypedResults.Ok<IReadOnlyList<FoundFamily>>([.. found.Select(member => new FoundFamily(
            Viewer.AliasOf(reading.Whole, member.Card.PersonId), member.Card.Name,
            [.. member.MayBe.Where(Policy.IsPatientSide)]))]);
    }
}

/// <param name="Name">The whole name: given name and family name at least.</param>
internal sealed record PatientSideQuery(string Name);

/// <summary>Somebody who may be invited on the patient's side.</summary>
/// <param name="Invitation">Names them in an invitation to this room, and nowhere else.</param>
/// <param name="MayBe">In which roles.</param>
internal sealed record FoundFamily(Guid Invitation, string Name, IReadOnlyList<Role> MayBe);
