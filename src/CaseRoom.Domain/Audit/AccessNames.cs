using CaseRoom.Domain.Access;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Audit;

/// <summary>
/// What the ids of an access log stand for, to its reader, as the room now is: a row holds neither the title of what
/// was read nor the name of a family (AUD-08).
/// </summary>
/// <param name="People">The patient's side.</param>
/// <param name="Things">Documents and images that were read.</param>
public sealed record AccessNames(
    IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, AccessThing> Things)
{
    /// <param name="whole">Of it the kind of a document alone is told to a family, which is shown no files.</param>
    /// <param name="seen">As the reader of the log sees it.</param>
    /// <param name="reach">That reader's.</param>
    public static AccessNames Of(
        RoomState whole, RoomState seen, Reach reach, IEnumerable<AccessEntry> entries)
    {
        var (people, things) = (new Dictionary<Guid, string>(), new Dictionary<Guid, AccessThing>());
        foreach (var entry in entries)
        {
            foreach (var person in entry.Subjects.Append(entry.Reader.PersonId))
            {
                if (seen.Membership.Members.TryGetValue(person, out var member)
                    && Policy.IsPatientSide(member.Role) && member.Person.Name.Length > 0)
                {
                    people[person] = member.Person.Name;
                }
            }

            foreach (var subject in entry.Subjects)
            {
                if (ThingOf(subject, whole, seen, reach) is { } thing) { things[subject] = thing; }
            }
        }

        return new AccessNames(people, things);
    }

    /// <summary>To a family the title is not shown, nor anything of a file with a mark: it may be about a relative, or
    /// closed to them.</summary>
    private static AccessThing? ThingOf(Guid subject, RoomState whole, RoomState seen, Reach reach) =>
        seen.Materials.Items.TryGetValue(subject, out var shown)
            ? new AccessThing(shown.Title, shown.Kind, shown.At)
            : reach is Reach.Family && whole.Materials.Items.TryGetValue(subject, out var kept)
                && !whole.Case.Marks.ContainsKey(subject)
                    ? new AccessThing(null, kept.Kind, kept.At)
                    : null;
}

/// <param name="Title">Null for whoever is shown no titles.</param>
/// <param name="At">When it was added.</param>
public sealed record AccessThing(string? Title, MaterialKind Kind, DateTimeOffset At);
