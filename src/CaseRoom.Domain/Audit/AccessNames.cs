using CaseRoom.Domain.Access;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
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
    /// <param name="view">That reader's.</param>
    public static AccessNames Of(
        RoomState whole, RoomState seen, View view, IEnumerable<AccessEntry> entries)
    {
        var (people, things) = (new Dictionary<Guid, string>(), new Dictionary<Guid, AccessThing>());
        foreach (var entry in entries)
        {
            foreach (var person in entry.Subjects.Append(entry.Reader.PersonId))
            {
                if (NameOf(person, seen) is { Length: > 0 } name) { people[person] = name; }
            }

            foreach (var subject in entry.Subjects)
            {
                if (ThingOf(subject, whole, seen, view) is { } thing) { things[subject] = thing; }
            }
        }

        return new AccessNames(people, things);
    }

    /// <summary>Of the patient's side alone. A patient's own name stands in the identity of the case, where the reader
    /// is shown that.</summary>
    private static string? NameOf(Guid person, RoomState seen) =>
        !seen.Membership.Members.TryGetValue(person, out var member) || !Policy.IsPatientSide(member.Role) ? null
        : member is { Role: Role.Patient, Person.Name: "" } ? seen.Case.Identity?.Name
        : member.Person.Name;

    /// <summary>Whether a family is told that it was this document that was read: one with a mark may be about a
    /// relative, and of one that is closed to them they are not told that it is there (AUD-98).</summary>
    internal static bool IsTold(Guid document, Material kept, RoomState whole, View view) =>
        !kept.PersonImage && !whole.Case.Marks.ContainsKey(document) && !view.Closed.Contains(document);

    /// <summary>To a family the title is not shown.</summary>
    private static AccessThing? ThingOf(Guid subject, RoomState whole, RoomState seen, View view) =>
        seen.Materials.Items.TryGetValue(subject, out var shown)
            ? new AccessThing(shown.Title, shown.Kind, shown.At)
            : view.Reach is Reach.Family && whole.Materials.Items.TryGetValue(subject, out var kept)
                && IsTold(subject, kept, whole, view)
                    ? new AccessThing(null, kept.Kind, kept.At)
                    : null;
}

/// <param name="Title">Null for whoever is shown no titles.</param>
/// <param name="At">When it was added.</param>
public sealed record AccessThing(string? Title, MaterialKind Kind, DateTimeOffset At);
