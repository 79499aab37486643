using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>Views by how they are redacted: two of one kind differ in what is shared abroad, in what is kept from them,
/// and in whether places are hidden, at most.</summary>
public static class ViewKinds
{
    private static readonly bool[] Marks = [false, true];

    /// <summary>Every kind that a member can have: asked for each role, with and without every right.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from member in Members()
           from kept in Marks
           let view = Viewer.ViewOf(Alone(member, kept), member.Person.PersonId)
           where view is not null
           group view by Of(view) into same
           select same.Key,
    ];

    public static string Of(View view) => view switch
    {
        { IsFull: true } => "full",
        { Reach: Reach.Room, Identity: true, Kept.IsEmpty: false } => "kept",
        { Reach: Reach.Room, Identity: true } => "identified",
        { Reach: Reach.Room, Genetics: false } => "room",
        { Reach: Reach.Abroad, Identity: false, Genetics: false } => "abroad",
        { Reach: Reach.Teaching, Identity: false, Genetics: false } => "teaching",
        { Reach: Reach.Family, Identity: true, Genetics: false, Patient: true } => "patient",
        { Reach: Reach.Family, Identity: true, Genetics: false } => "parent",
        { Reach: Reach.Family, Identity: false, Genetics: false } => "kin",
        _ => throw new InvalidOperationException($"A view of no known kind: {view}."),
    };

    private static IEnumerable<Member> Members() =>
        from role in Enum.GetValues<Role>()
        from standing in Enum.GetValues<Standing>()
        from relation in new[] { null, MemberMoves.LinkOf(role) }
        from genetics in Marks
        where role is not Role.EmergencyDoctor || standing is Standing.Active
        select new Member(Cast.Card(role), role, standing, relation, genetics, 1);

    /// <summary>A room with one member, and with every consent.</summary>
    /// <param name="kept">The member is kept from a material.</param>
    private static RoomState Alone(Member member, bool kept)
    {
        var machine = new RoomMachine();
        var state = RoomState.Empty;
        foreach (var scope in Enum.GetValues<Domain.Consent.ConsentScope>())
        {
            var given = new Domain.Consent.ConsentRecorded(
                scope, null, Domain.Consent.ConsentDecision.Given, "1", "nb", default, false, "patient", "Coordinator");
            state = machine.Evolve(state, new(1, default, default, default, given));
        }

        if (kept)
        {
            var block = new Domain.Consent.BlockRecorded(
                Guid.CreateVersion7(), new(member.Person.PersonId, ""), null, [Guid.CreateVersion7()], default,
                "patient", null);
            state = machine.Evolve(state, new(1, default, default, default, block));
        }

        var members = state.Membership.Members.Add(member.Person.PersonId, member);
        return state with { Membership = state.Membership with { Members = members } };
    }
}
