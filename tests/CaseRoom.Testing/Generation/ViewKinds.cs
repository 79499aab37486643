using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>Views by how they are redacted: two of one kind differ in what is shared abroad at most.</summary>
public static class ViewKinds
{
    private static readonly bool[] Marks = [false, true];

    /// <summary>Every kind that a member can have: asked for each role, with and without every right.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Members().Select(m => Viewer.ViewOf(Alone(m), m.Person.PersonId)).OfType<View>().Select(Of).Distinct()];

    public static string Of(View view) => view switch
    {
        { IsFull: true } => "full",
        { Reach: Reach.Room, Identity: true } => "identified",
        { Reach: Reach.Room, Genetics: false } => "room",
        { Reach: Reach.Abroad, Identity: false, Genetics: false } => "abroad",
        { Reach: Reach.Teaching, Identity: false, Genetics: false } => "teaching",
        { Reach: Reach.Family, Identity: true, Genetics: false } => "patient",
        { Reach: Reach.Family, Identity: false, Genetics: false } => "kin",
        _ => throw new InvalidOperationException($"A view of no known kind: {view}."),
    };

    private static IEnumerable<Member> Members() =>
        from role in Enum.GetValues<Role>()
        from standing in Enum.GetValues<Standing>()
        from relation in new[] { null, MemberMoves.LinkOf(role) }
        from genetics in Marks
        select new Member(Cast.Card(role), role, standing, relation, genetics, 1);

    /// <summary>A room with one member, and with every consent.</summary>
    private static RoomState Alone(Member member)
    {
        var machine = new RoomMachine();
        var state = RoomState.Empty;
        foreach (var scope in Enum.GetValues<Domain.Consent.ConsentScope>())
        {
            var given = new Domain.Consent.ConsentRecorded(
                scope, null, Domain.Consent.ConsentDecision.Given, "1", "nb", default, false, "patient", "Coordinator");
            state = machine.Evolve(state, new(1, default, default, default, given));
        }

        return state with { Membership = new(state.Membership.Members.Add(member.Person.PersonId, member)) };
    }
}
