using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Readers who may know the patient from elsewhere: by surname, from home, or from work.</summary>
internal static class TieRules
{
    public static IEnumerable<Finding> Of(ReviewScene scene)
    {
        var circles = Circles(scene);
        var surnames = scene.People.Values.Select(person => Surnames(person.Name)).ToList();
        var byName = scene.People.Values.Where(person => person.OrganisationId is not null)
            .ToLookup(person => person.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var visits in scene.ByPersonAndRoom())
        {
            var (person, room) = (scene.People.GetValueOrDefault(visits[0].Person), visits[0].Room);
            if (person is null) { continue; }
            if (circles.TryGetValue(person.PersonId, out var circle) && circle.Any(one =>
                one.Room != room.RoomId && room.Family.Contains(one.Person)))
            {
                yield return Made(ReviewRule.Household, 90, visits);
            }

            if (ReviewScene.Worked(person.PersonId, room)) { continue; }
            if (HasSurname(person, room, visits, surnames)) { yield return Made(ReviewRule.Surname, 75, visits); }
            // Who is there to learn writes in no case.
            if (visits[0].Role is not Role.Observer && Colleagues(scene, room, byName).Any(each =>
                each.PersonId != person.PersonId && AreColleagues(each, person)))
            {
                yield return Made(ReviewRule.Colleague, 75, visits);
            }
        }
    }

    /// <summary>Of one unit, where both have one: in a hospital of thousands others are strangers.</summary>
    private static bool AreColleagues(ReviewedPerson one, ReviewedPerson other) =>
        one.OrganisationId == other.OrganisationId
        && (one.UnitId is null || other.UnitId is null || one.UnitId == other.UnitId);

    private static Finding Made(ReviewRule rule, int weight, IReadOnlyList<Visit> visits) =>
        new(rule, weight, new FindingReason(visits.Count), ReviewScene.RowsOf(visits));

    /// <summary>Whom a reader stands beside on the patient's side of some case.</summary>
    private static Dictionary<Guid, List<(Guid Room, Guid Person)>> Circles(ReviewScene scene) => scene.Rooms.Values
        .SelectMany(room => room.Family.SelectMany(one => room.Family.Select(other => (one, room.RoomId, other))))
        .GroupBy(each => each.one)
        .ToDictionary(group => group.Key, group => group.Select(each => (each.RoomId, each.other)).ToList());

    /// <summary>A common name takes a second day of somebody from elsewhere: two people of that name are most often
    /// two strangers, and who is there to learn writes nothing.</summary>
    private static bool HasSurname(
        ReviewedPerson person, ReviewedRoom room, IReadOnlyList<Visit> visits, List<HashSet<string>> surnames)
    {
        if (room.PatientName is not { } patient) { return false; }
        var shared = Surnames(person.Name);
        shared.IntersectWith(Surnames(patient));
        if (shared.Count == 0) { return false; }
        var bearers = surnames.Count(each => each.Overlaps(shared));
        var common = bearers > 1 && bearers * ReviewLimits.CommonSurname >= surnames.Count;
        return !common || (ReviewScene.DaysOf(visits) > 1 && visits[0].Role is not Role.Observer
            && (person.UnitId is null || person.UnitId != room.UnitId));
    }

    /// <summary>Those at work who are the patient: by their id where they have a part, else by the whole
    /// name.</summary>
    private static IEnumerable<ReviewedPerson> Colleagues(
        ReviewScene scene, ReviewedRoom room, ILookup<string, ReviewedPerson> byName)
    {
        if (room.PatientId is { } id && scene.People.TryGetValue(id, out var patient))
        {
            return patient.OrganisationId is null ? [] : [patient];
        }

        return room.PatientName is { } name ? byName[name] : [];
    }

    /// <summary>The last name, both halves of a double one.</summary>
    private static HashSet<string> Surnames(string name)
    {
        var last = name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .., var end] ? end : "";
        return new HashSet<string>(
            last.Split('-', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
    }
}
