using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>The receivers of a kind for whom a conclusion may leave on a day.</summary>
internal sealed record OpenOn(DateOnly Today, ReceiverKind Kind, IReadOnlyList<string> Names);

/// <summary>Rooms in which receivers outside the health service were answered on, and for whom a conclusion may leave
/// there, by kind.</summary>
internal static class ReceiverRules
{
    private const string Town = "Lomvik kommune";
    private const string Office = "NAV Lomvik";

    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly MemberCard Mother = Cast.Card(Role.Representative);
    private static readonly MemberCard Father = Cast.Card(Role.Representative, 1);

    private static readonly RoomEvent[][] Told =
    [
        [],
        [Answer(Town, ReceiverKind.School)],
        [Answer(Town, ReceiverKind.School), Answer(Office, ReceiverKind.Nav)],
        [Answer(Town, ReceiverKind.School), Answer(Town, ReceiverKind.School, ConsentDecision.Withdrawn)],
        [Answer(Town, ReceiverKind.School), Answer(Town, ReceiverKind.ChildWelfare, ConsentDecision.Refused)],
        [Answer(Town, null)],
        [Answer(Town, null), Answer(Office, ReceiverKind.Nav)],
        [Answer(Town, null), Answer(Town, ReceiverKind.School)],
        [Answer(Town, null), Answer(Town, ReceiverKind.School, ConsentDecision.Refused)],
        [Answer(Town, ReceiverKind.School), Answer(Town, null, ConsentDecision.Refused)],
        [Answer(Town, null, ConsentDecision.Refused)],
        [
            Answer(Town, null, ConsentDecision.Refused, Mother),
            Answer(Town, ReceiverKind.School, ConsentDecision.Given, Mother),
        ],
        [
            Answer(Town, ReceiverKind.School, ConsentDecision.Refused, Mother),
            Answer(Town, ReceiverKind.School, ConsentDecision.Given, Father, holds: ConsentDecision.Refused),
        ],
        [
            Answer(Town, ReceiverKind.School, ConsentDecision.Refused, Mother),
            Answer(Town, ReceiverKind.School, ConsentDecision.Given, Father, holds: ConsentDecision.Refused),
            new ConsentSettled(
                ConsentScope.ReceiverOutsideHealth, Town, ConsentDecision.Given, Day, "x", ReceiverKind.School),
        ],
        [
            new WhoAgreesSet(ConsentScope.ReceiverOutsideHealth, WhoAgrees.Both),
            Answer(Town, ReceiverKind.School, giver: Mother), Answer(Town, ReceiverKind.Nav, giver: Father),
        ],
        [
            new WhoAgreesSet(ConsentScope.ReceiverOutsideHealth, WhoAgrees.Both),
            Answer(Town, null, giver: Mother), Answer(Town, ReceiverKind.School, giver: Father),
        ],
    ];

    private static readonly string[] Names = [Town, Office];

    /// <summary>The day before the patient is sixteen, and the day.</summary>
    private static readonly DateOnly[] Days = [new(2026, 6, 1), new(2026, 6, 2)];

    public static IEnumerable<(RoomState State, IReadOnlyList<OpenOn> Open)> All() =>
        from happened in Told
        let state = RuleTables.After([.. Family(), .. happened])
        select (state, (IReadOnlyList<OpenOn>)
        [
            .. from today in Days
               from kind in Enum.GetValues<ReceiverKind>()
               where Receivers.IsOutsideHealth(kind)
               let at = NorwegianTime.StartOf(today)
               select new OpenOn(
                   today, kind, [.. Names.Where(name => ExportPolicy.MayLeaveFor(state, kind, name, at))]),
        ]);

    private static IEnumerable<RoomEvent> Family()
    {
        yield return new PatientIdentified("Emma", null, new DateOnly(2010, 6, 2), null, null);
        foreach (var parent in (MemberCard[])[Mother, Father])
        {
            yield return new MemberInvited(parent, Role.Representative, new Relation(
                "parent", "x", new FamilyLink(
                    LinkKind.ParentalResponsibility, "register", new DateOnly(2020, 1, 1))));
            yield return new MemberJoined(parent.PersonId, Role.Representative);
        }
    }

    private static ConsentRecorded Answer(
        string receiver, ReceiverKind? kind, ConsentDecision decision = ConsentDecision.Given,
        MemberCard? giver = null, ConsentDecision? holds = null) => new(
        ConsentScope.ReceiverOutsideHealth, receiver, decision, "1", "nb", Day, false, "x", "x",
        ConsentProof.OralNoted, giver?.PersonId, holds, kind);
}
