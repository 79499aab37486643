using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>The rooms that somebody may open by emergency access now: of the units they are on call for.</summary>
internal sealed class EmergencyRooms(
    MemberCards members, IRoomLog log, IStreamKeys keys, RoomLists lists, TimeProvider clock)
{
    /// <summary>Rooms shown at once; whoever is called finds another by the patient.</summary>
    private const int Limit = 500;

    private static readonly string Closed = PhaseRules.Word(Phase.Closed);

    public static async Task<Ok<EmergencyDuty>> List(
        HttpContext context, EmergencyRooms rooms, RoomListing listing, CancellationToken cancel)
    {
        var person = context.Person();
        var found = await rooms.OfAsync(person.PersonId, room => room.Phase != Closed, Limit, cancel);
        await listing.ShownAsync(person, IdsOf(found));
        return TypedResults.Ok(new EmergencyDuty(
            found is not null, found ?? [], await rooms.TurnsOfAsync(person.PersonId)));
    }

    private Task<IReadOnlyList<DutyTurn>> TurnsOfAsync(Guid person) =>
        members.TurnsOfAsync(person, clock.GetUtcNow());

    /// <summary>The patient whom somebody has before them: exactly that one, by number, or by name and birth
    /// date.</summary>
    public static async Task<Results<Ok<EmergencyDuty>, ProblemHttpResult>> Search(
        HttpContext context, PatientSought body, EmergencyRooms rooms, Accesses accesses, IdentifiedLevel level,
        CancellationToken cancel)
    {
        if (body.Key() is not { } sought) { return HostProblems.Of(400).ToResult(); }
        var person = context.Person();
        if (!level.IsReachedBy(person))
        {
            await accesses.OutsideAsync(person, new Access(AccessKind.EmergencySearch, []), AccessOutcome.Refused);
            throw level.TooLow(person);
        }

        var index = await rooms.IndexKeyAsync(cancel);
        var found = await rooms.OfAsync(
            person.PersonId, room => IdentityIndex.Holds(room.IdentityIndex, index, sought),
            int.MaxValue, cancel);
        await accesses.PatientFoundAsync(
            person, new Access(AccessKind.EmergencySearch, IdsOf(found)),
            found is null ? AccessOutcome.Refused : AccessOutcome.Shown);
        return TypedResults.Ok(new EmergencyDuty(found is not null, found ?? [], []));
    }

    private ValueTask<byte[]> IndexKeyAsync(CancellationToken cancel) => keys.IndexKeyAsync(cancel);

    /// <summary>Null for who is on call for no unit. A room that the person would be refused is not there.</summary>
    /// <param name="atOnce">Rooms read first; where too few of them are shown twice as many are, and so on.</param>
    private async Task<List<EmergencyRoom>?> OfAsync(
        Guid person, Func<StreamSummary, bool> wanted, int atOnce, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var units = await members.OnDutyAsync(person, now);
        if (units.Count == 0 || await members.FindAsync(person) is not { Card: { } card }) { return null; }
        for (var most = (long)atOnce; ; most *= 2)
        {
            var found = await log.FindAsync(StreamKind.Room, units, (int)Math.Min(most, int.MaxValue), cancel);
            var rooms = await OfferedAsync(found.Where(f => wanted(f.Summary)), person, card, now, cancel);
            // What changed meanwhile comes first and moves the others: asked for from the front it hides none.
            if (rooms.Count == Limit || found.Count < most) { return rooms; }
        }
    }

    private async Task<List<EmergencyRoom>> OfferedAsync(
        IEnumerable<FoundSummary> found, Guid person, MemberCard card, DateTimeOffset now, CancellationToken cancel)
    {
        var rooms = new List<EmergencyRoom>();
        foreach (var room in found)
        {
            if (rooms.Count == Limit) { break; }
            if (await lists.SummaryAsync(room, cancel) is not { } summary || !EmergencyRules.Offers(summary, card))
            {
                continue;
            }

            var member = summary.People.TryGetValue(person, out var part) && part.IsListed(now);
            rooms.Add(new EmergencyRoom(room.StreamId, room.Summary.Phase, room.At, member));
        }

        return rooms;
    }

    private static IReadOnlyList<Guid> IdsOf(List<EmergencyRoom>? rooms) => [.. (rooms ?? []).Select(r => r.RoomId)];
}

/// <summary>The patient whom an on-call doctor has before them.</summary>
/// <param name="NationalId">Eleven digits; or null, with name and birth date instead.</param>
/// <param name="Name">The whole name.</param>
internal sealed record PatientSought(
    string? NationalId = null, string? Name = null, DateOnly? BirthDate = null)
{
    /// <summary>What such a patient is found by; null where it is not enough to find exactly one.</summary>
    public string? Key() => (NationalId, Name, BirthDate) switch
    {
        ({ } number, null, null) => PatientKey.OfNumber(number),
        (null, { Length: <= Limits.Line } name, { } born) => PatientKey.OfName(name, born),
        _ => null,
    };
}
