using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Audit;

/// <summary>
/// A row of the access log as somebody reads it from whom words or places are hidden (AUD-80, AUD-81, AUD-96 to
/// AUD-98). When somebody read is always said, and in which role unless they were refused.
/// </summary>
public static class AccessShield
{
    /// <summary>The same entry where nothing in it is hidden.</summary>
    /// <param name="room">The unredacted state: where people work stands in it by id.</param>
    /// <param name="view">Of who reads the access log.</param>
    /// <param name="asker">Who that is.</param>
    public static AccessEntry Of(AccessEntry entry, RoomState room, View view, Guid asker)
    {
        var told = view.Reach is Reach.Family
            ? Told(entry.Reader.PersonId == asker ? entry : Wordless(entry), room, view)
            : entry;
        return view.Shield is not { } shield || told.Reader is { Name: null, Organisation: null, Unit: null }
            ? told
            : Placeless(told, room, view, shield);
    }

    /// <summary>What a relation, another's authority, an emergency and the room rest on are free text, which a family
    /// is told nowhere else.</summary>
    private static AccessEntry Wordless(AccessEntry entry) => entry.Reader.Basis is { Words: not null } basis
        ? entry with { Reader = entry.Reader with { Basis = basis with { Words = null } } }
        : entry;

    /// <summary>Without the id of a document of which a family is not told that it was the one.</summary>
    private static AccessEntry Told(AccessEntry entry, RoomState room, View view)
    {
        var told = entry.Subjects.Where(subject => !room.Materials.Items.TryGetValue(subject, out var document)
            || AccessNames.IsTold(subject, document, room, view)).ToList();
        return told.Count == entry.Subjects.Count ? entry : entry with { Subjects = told };
    }

    private static AccessEntry Placeless(AccessEntry entry, RoomState room, View view, Shield shield)
    {
        if (view.Reach is Reach.Family && entry.Outcome is AccessOutcome.Refused) { return Untold(entry); }
        var place = PlaceOf(entry.Reader, room, shield);
        var local = place is HiddenPlace.LocalService;
        if (view.Reach is Reach.Room && !local) { return entry; }
        var named = view.Reach is Reach.Room || place is HiddenPlace.Elsewhere;
        return entry with
        {
            Reader = entry.Reader with
            {
                PersonId = view.Reach is Reach.Room
                    ? entry.Reader.PersonId
                    : Viewer.AliasOf(room, entry.Reader.PersonId),
                Name = named ? entry.Reader.Name : null, Organisation = null, Unit = null, Hidden = place,
                // Both numbers are looked up in public registers.
                HprNumber = null, OrganisationNumber = null,
                // What a relation rests on is free text, and of a local service mostly its name.
                Basis = entry.Reader.Basis is { } basis ? basis with { Words = null } : null,
            },
        };
    }

    /// <summary>Whom a block holds for is who works in the place that it names: that somebody was refused is said, and
    /// of nobody who.</summary>
    private static AccessEntry Untold(AccessEntry entry) => entry with
    {
        Reader = new(Guid.Empty, null, null, null, null, null, null, Hidden: HiddenPlace.Untold),
        Subjects = [], From = null, To = null, Form = null,
    };

    /// <summary>Somebody without a part here may be from where the patient lives.</summary>
    private static HiddenPlace PlaceOf(AccessReader reader, RoomState room, Shield shield)
    {
        var member = room.Membership.Members.GetValueOrDefault(reader.PersonId);
        if (reader.Role is not { } role || Policy.IsOfOnePlace(role)
            || (member is not null && shield.IsLocal(member.Person, member.Role))
            || room.Life.Protected.SelectMany(p => p.Places).Any(p => Is(reader, p.Name)))
        {
            return HiddenPlace.LocalService;
        }

        return (member is not null && shield.IsNear(member.Person, member.Role))
            || Shield.ResponsibleIn(room).Any(place => Is(reader, place.Name))
                ? HiddenPlace.Responsible
                : HiddenPlace.Elsewhere;
    }

    /// <summary>As they were when they read, which they may be no longer.</summary>
    private static bool Is(AccessReader reader, string place) =>
        reader.Organisation == place || reader.Unit == place;
}
