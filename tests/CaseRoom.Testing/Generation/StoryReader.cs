using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>Somebody who reads a story as it happens.</summary>
/// <param name="ViewOf">Null while they may not see the room.</param>
public sealed record StoryReader(string Name, Guid Person, Func<RoomState, View?> ViewOf)
{
    /// <summary>Every kind of view from the first event to the last, whoever may have it.</summary>
    public static IReadOnlyList<StoryReader> Fixed { get; } =
    [
        new("full", Cast.Id(Role.ResponsibleDoctor, 9), _ => View.Full),
        new("identified", Cast.Id(Role.Coordinator, 9), _ => new View(Reach.Room, true, false, IdSet.Empty)),
        new("kept", Cast.Id(Role.Deputy, 9), KeptFromSome),
        new("room", Cast.Id(Role.Specialist, 9), Viewer.Pseudonym),
        new("patient", Cast.Id(Role.Patient, 9), s => new View(Reach.Family, true, false, IdSet.Empty)
        {
            Patient = true,
            Now = s,
        }),
        new("parent", Cast.Id(Role.Representative, 9), s => new View(Reach.Family, true, false, IdSet.Empty)
        {
            Closed = Half(s.Life.Closed.Keys),
            Now = s,
        }),
        new("kin", Cast.Id(Role.NextOfKin, 9), s => new View(Reach.Family, false, false, IdSet.Empty)
        {
            Mask = Viewer.Pseudonym(s).Mask,
            Closed = Half(s.Life.Closed.Keys),
            Now = s,
        }),
    ];

    /// <summary>From whom places are hidden from the first event to the last.</summary>
    public static IReadOnlyList<StoryReader> Guarded { get; } =
    [
        new("room, places hidden", Cast.Id(Role.ResponsibleDoctor, 9), _ => View.Full with { Shield = Places }),
        new("parent, places hidden", Cast.Id(Role.Representative, 9), s => s.Membership.Members.IsEmpty
            ? null
            : Viewer.Shielded(s, Places, new View(Reach.Family, true, false, IdSet.Empty) { Now = s })),
    ];

    private static Shield Places { get; } = new(new([Cast.Local, Cast.Unit]), new([Cast.Organisation]));

    /// <summary>People of the story, with the view that they have at the time: it comes, changes and goes.</summary>
    public static IReadOnlyList<StoryReader> People { get; } =
    [
        Of(Role.ErnExpert), Of(Role.Observer), Of(Role.ResponsibleDoctor), Of(Role.Coordinator), Of(Role.Specialist),
        Of(Role.NextOfKin),
    ];

    /// <summary>Full but for half of the materials and whatever the patient keeps anybody from, each known by its id.
    /// </summary>
    private static View KeptFromSome(RoomState s) => View.Full with
    {
        Kept = Viewer.WithMarked(
            new([
                Guid.Empty, .. Half(s.Materials.Items.Keys).Ids,
                .. s.Consent.Blocks.Values.SelectMany(b => b.Parts ?? []),
            ]),
            s.Case),
        Now = s,
    };

    private static IdSet Half(IEnumerable<Guid> ids) => new([.. ids.Where(id => id.ToByteArray()[^1] % 2 == 0)]);

    private static StoryReader Of(Role role) =>
        new(role.ToString(), Cast.Id(role), s => Viewer.ViewOf(s, Cast.Id(role)));
}
