using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>What crosses the border, as the page counts it for who decides on it.</summary>
internal sealed record SeenAbroad(
    IReadOnlyList<CasePart> Texts, int Facts, int RelativesLeftOut, IReadOnlyList<Guid> Shared,
    int ImagesWithoutConsent, int Kept, int Statements);

/// <summary>Rules that the page copies, asked of the rules themselves.</summary>
internal static class RuleTables
{
    private const int Abroads = 8;
    private const int MostStories = 400;

    private static readonly RoomMachine Machine = new();
    private static readonly Provenance Told = new(ProvenanceKind.Member);
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Guid ThingId = new("0192b000-0000-7000-8000-000000000001");
    private static readonly MemberCard Spare = Cast.Card(Role.Deputy, 7);
    private static readonly string[] Addressed = ["service", "self", "other"];
    private static readonly bool[] Both = [true, false];
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly CasePart[] Crossing =
        [CasePart.Question, CasePart.History, CasePart.Findings, CasePart.Considered, CasePart.WouldChange];

    public static IEnumerable<(RoomState State, IReadOnlyDictionary<Phase, IReadOnlyList<string>> Lacks)> Lacking()
    {
        RoomEvent?[] questions =
            [null, new TextSet(CasePart.Question, " ", Told), new TextSet(CasePart.Question, "?", Told)];
        RoomEvent?[] goals =
        [
            null, new GoalRecorded(ThingId, "x", "y", Day, "nb", false),
            new GoalsAskedInVain(GoalsNotObtained.NotYet, "x", "y", Day),
        ];
        RoomEvent?[] statements = [null, new StatementProposed(ThingId, "x", null)];
        foreach (var doctor in new[] { 0, 1, 2 })
        {
            foreach (var question in questions)
            {
                foreach (var goal in goals)
                {
                    foreach (var statement in statements)
                    {
                        yield return Lacks(After([.. Doctor(doctor), question, goal, statement]));
                    }
                }
            }
        }

        yield return Lacks(After(
            [.. Doctor(1), new StatementProposed(ThingId, "x", null), new StatementWithdrawn(ThingId, "no")]));
    }

    private static (RoomState, IReadOnlyDictionary<Phase, IReadOnlyList<string>>) Lacks(RoomState state) =>
        (state, Enum.GetValues<Phase>().ToDictionary(to => to, to => PhaseRules.Lacking(state, to)));

    /// <summary>The steps that are taken at all, and whether one without a reason is refused for that.</summary>
    public static IEnumerable<(Phase From, Phase To, bool Reason)> Steps() =>
        from one in Enum.GetValues<Phase>()
        from other in Enum.GetValues<Phase>()
        let ready = Ready(one)
        where Accepts(ready, Role.ResponsibleDoctor, new ChangePhase(other, "because"))
        select (one, other, !Accepts(ready, Role.ResponsibleDoctor, new ChangePhase(other)));

    /// <summary>What a phase keeps shut, by the name on the wire, and to which roles it does not.</summary>
    public static IEnumerable<(Phase Phase, string Command, IReadOnlyList<Role> But)> Shut() =>
        from phase in Enum.GetValues<Phase>()
        from command in RoomCommandNames.Names.All
        let but = Enum.GetValues<Role>().Where(r => PhasePolicy.Allows(phase, r, command.Type)).ToList()
        where but.Count < Enum.GetValues<Role>().Length
        select (phase, command.Name, (IReadOnlyList<Role>)but);

    /// <summary>Whose part whom may hand over, while its holder is there and when they are gone from the
    /// directory.</summary>
    public static IEnumerable<(Role By, Role Part, bool Own, bool Gone, bool May)> HandOvers() =>
        from giver in Enum.GetValues<Role>()
        from part in Enum.GetValues<Role>()
        from own in giver == part ? Both : [false]
        from gone in Both
        let holder = own ? Cast.Card(part) : Cast.Card(part, 1)
        let state = After(
        [
            .. Related(Cast.Card(giver), giver), .. own ? [] : Related(holder, part), .. Related(Spare, Role.Deputy),
        ])
        let command = new HandOver(
            holder.PersonId, Cast.Card(part, 2), "left", Cast.Roles(part), new(!gone, Cast.Organisation))
        select (giver, part, own, gone, Accepts(state, giver, command));

    /// <summary>Who may answer what is addressed to a service, to themselves or to another who is here.</summary>
    public static IEnumerable<(Role Role, ReceiverKind Kind, string To, bool May)> Answers() =>
        from role in Enum.GetValues<Role>()
        where Policy.Allows(role, typeof(AnswerRecommendation))
        from kind in Enum.GetValues<ReceiverKind>()
        from to in Addressed
        let person = to == "self" ? Cast.Id(role) : to == "other" ? Spare.PersonId : (Guid?)null
        let state = After(
        [
            .. Joined(role), .. Related(Spare, Role.Deputy), new RecommendationProposed(
                ThingId, RecommendationKind.Aids, "x", new(kind, "y", person), null, null),
        ])
        select (role, kind, to,
            Accepts(state, role, new AnswerRecommendation(ThingId, AnswerKind.TakenOn, "me", null)));

    public static IEnumerable<(Role Role, bool Identity, ReportForm Form, bool May)> Exports() =>
        from role in Enum.GetValues<Role>()
        from identity in Both
        from form in Enum.GetValues<ReportForm>()
        select (role, identity, form,
            ExportPolicy.Allows(role, new View(Reach.Room, identity, false, IdSet.Empty), form));

    public static IEnumerable<(Role Role, bool Own, bool May)> Withdrawals() =>
        from role in Enum.GetValues<Role>()
        where Policy.Allows(role, typeof(WithdrawMaterial))
        from own in Both
        let state = After(
            [
                .. Joined(role), new MaterialAdded(ThingId, "x", MaterialKind.Text, "text/plain", "a", 1, false),
            ],
            own ? Cast.Id(role) : Cast.Id(Role.Observer))
        select (role, own, Accepts(state, role, new WithdrawMaterial(ThingId, "because")));

    public static IEnumerable<(Role Role, bool May)> GoalEdits() =>
        from role in Enum.GetValues<Role>()
        let state = After([.. Joined(role), new GoalRecorded(ThingId, "x", "y", Day, "nb", false)])
        let edit = new RecordGoal(ThingId, "z", "y", Day, "nb", false)
        select (role, Accepts(state, role, edit, state.Case.Goals[ThingId].Version));

    public static IEnumerable<(Role Role, bool Takes)> Positions() =>
        Enum.GetValues<Role>().Select(r => (r, Policy.TakesPositions(r)));

    /// <summary>States of rooms with somebody outside, and what they are shown of them, by what it is shared
    /// for.</summary>
    public static IEnumerable<(string Purpose, RoomState State, SeenAbroad Seen)> Abroad() =>
        Outside("sharedAbroad", Role.ErnExpert, m => m.SharedAbroad)
            .Concat(Outside("sharedForTeaching", Role.Observer, m => m.SharedForTeaching));

    private static IEnumerable<(string Purpose, RoomState State, SeenAbroad Seen)> Outside(
        string purpose, Role role, Func<Material, bool> isShared)
    {
        var found = 0;
        for (var seed = 1; seed <= MostStories && found < Abroads; seed++)
        {
            var state = StoryTeller.Tell(seed, 120).Events.Aggregate(Machine.Empty, Machine.Evolve);
            if (Viewer.ViewOf(state, Cast.Id(role)) is not { } view
                || state.Case.Facts.Count < 3 || state.Materials.Items.Count < 3)
            {
                continue;
            }

            found++;
            yield return (
                purpose, state with
                {
                    Annotations = RoomState.Empty.Annotations,
                    Conclusion = state.Conclusion with { Versions = [] },
                },
                // What the patient keeps from one of them crosses to the others.
                Seen(state, Redaction.Of(state, view with { Kept = IdSet.Empty }), isShared));
        }
    }

    private static SeenAbroad Seen(RoomState state, RoomState there, Func<Material, bool> isShared)
    {
        var standing = state.Materials.Items.Where(m => m.Value.Withdrawn is null)
            .OrderBy(m => m.Key.ToString(), StringComparer.Ordinal).ToList();
        var shown = standing.Where(m => there.Materials.Items.ContainsKey(m.Key)).ToList();
        return new(
            [.. Crossing.Where(p => there.Case.TextOf(p).Length > 0)], there.Case.Facts.Count,
            state.Case.Facts.Count - there.Case.Facts.Count, [.. shown.Select(m => m.Key)],
            standing.Count(m => isShared(m.Value)) - shown.Count, standing.Count(m => !isShared(m.Value)),
            there.Conclusion.Statements.Values.Count(s => s.Withdrawn is null));
    }

    /// <summary>In a room of the doctor's own unit, which keeps it once it is closed.</summary>
    private static RoomState Ready(Phase phase) => After(
    [
        new RoomOpened(new(Cast.Organisation, "Sykehuset"), new(Cast.Unit, "Post"), "basis", null, "salt", Region.Nord),
        .. Doctor(1), new TextSet(CasePart.Question, "?", Told),
        new GoalRecorded(ThingId, "x", "y", Day, "nb", false), new StatementProposed(ThingId, "x", null),
        new CustodyRecorded(new("words", "2026/17"), new("rule", 10, Day)), new PhaseChanged(Phase.Draft, phase, null),
    ]);

    /// <summary>None, one who is here, or one who has left.</summary>
    private static RoomEvent[] Doctor(int which) => which switch
    {
        0 => [],
        1 => Joined(Role.ResponsibleDoctor),
        _ =>
        [
            .. Joined(Role.ResponsibleDoctor),
            new MemberRemoved(Cast.Id(Role.ResponsibleDoctor), Role.ResponsibleDoctor, "left"),
        ],
    };

    private static RoomEvent[] Joined(Role role) =>
        [new MemberInvited(Cast.Card(role), role, null), new MemberJoined(Cast.Id(role), role)];

    private static RoomEvent[] Related(MemberCard card, Role role) =>
    [
        new MemberInvited(card, role, Policy.HasRoomsRelation(role) ? new("treats", "x") : null),
        new MemberJoined(card.PersonId, role),
    ];

    internal static RoomState After(IEnumerable<RoomEvent?> events, Guid? actor = null)
    {
        var (state, sequence) = (RoomState.Empty, 0L);
        foreach (var happened in events.OfType<RoomEvent>())
        {
            sequence++;
            state = Machine.Evolve(
                state, new(sequence, Now, actor ?? Cast.Id(Role.Coordinator), Guid.Empty, happened));
        }

        return state;
    }

    private static bool Accepts(RoomState state, Role role, RoomCommand command, long? basedOn = null) =>
        Machine.Decide(state, command, new DecisionContext(Cast.Actor(role), Now, basedOn))
            is Decision<RoomEvent>.Accepted;
}
