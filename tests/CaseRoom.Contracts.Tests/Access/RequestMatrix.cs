using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Contracts.Tests.Access;

/// <summary>Who may give which command to a request, and while it waits for whom: as the machine decides it.</summary>
internal static class RequestMatrix
{
    private static readonly MemberCard Sender = Card(1), Coordinator = Card(2), Deputy = Card(3), Former = Card(4);
    private static readonly MemberCard Other = Card(9), System = Card(0) with { PersonId = Actor.System.PersonId };
    private static readonly Receiver First = new(new(Id(10), "A"), Former, Card(5));
    private static readonly Receiver Unit = new(new(Id(11), "B"), Coordinator, Deputy);
    private static readonly Receiver Next = new(new(Id(12), "C"), Card(6), Card(7));
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly RequestMachine Machine = new();

    /// <summary>Whose part is theirs in a request that was forwarded once.</summary>
    public static IReadOnlyList<(string Name, MemberCard Card)> Columns { get; } =
    [
        ("Sender", Sender), ("Coordinator where it lies", Coordinator), ("Deputy where it lies", Deputy),
        ("Coordinator where it lay", Former), ("Anybody else", Other), ("The system", System),
    ];

    /// <summary>By type: one that is right in everything but who gives it, and when.</summary>
    private static readonly Dictionary<Type, Func<MemberCard, RequestCommand>> Samples = new()
    {
        [typeof(SendRequest)] = by => new SendRequest(
            by, SenderKind.GeneralPractitioner, "?", Urgency.Ordinary, "", "?", First,
            [SenderKind.GeneralPractitioner]),
        [typeof(AcceptRequest)] = _ => new AcceptRequest(Id(20), "?"),
        [typeof(AskForMore)] = _ => new AskForMore("?", "?"),
        [typeof(GiveMore)] = _ => new GiveMore("?"),
        [typeof(AnswerWithAdvice)] = _ => new AnswerWithAdvice("?", "?"),
        [typeof(ForwardRequest)] = _ => new ForwardRequest(Next, "?"),
        [typeof(ReassignRequest)] = _ => new ReassignRequest(Card(6), Card(7), "?"),
        [typeof(WithdrawRequest)] = _ => new WithdrawRequest("?"),
        [typeof(EscalateToDeputy)] = _ => new EscalateToDeputy(),
    };

    private static readonly IReadOnlyList<(string Name, RequestState State)> States = MakeStates();

    /// <exception cref="KeyNotFoundException">A command that is new here.</exception>
    public static IEnumerable<(string Command, IEnumerable<string> Cells)> Rows() =>
        RequestCommandNames.Names.All.OrderBy(each => each.Name, StringComparer.Ordinal).Select(each =>
        {
            var sample = Samples[each.Type];
            return (each.Name, Columns.Select(column => string.Join(", ", States
                .Where(state => Takes(state.State, sample(column.Card), column.Card.PersonId))
                .Select(state => state.Name))));
        });

    private static bool Takes(RequestState state, RequestCommand command, Guid by) =>
        // Long after it was due: what the system does when nobody answered is among them.
        Machine.Decide(state, command, new DecisionContext(new Actor(by), Start.AddDays(60)))
            is Decision<RequestEvent>.Accepted { Events.Count: > 0 };

    private static List<(string Name, RequestState State)> MakeStates()
    {
        var lies = With(With(RequestState.Empty, Sender, typeof(SendRequest)), Former, new ForwardRequest(Unit, "?"));
        return
        [
            ("unsent", RequestState.Empty),
            ("waits for the receiver", lies),
            ("waits for the sender", With(lies, Coordinator, typeof(AskForMore))),
            ("accepted", With(lies, Coordinator, typeof(AcceptRequest))),
            ("advised", With(lies, Coordinator, typeof(AnswerWithAdvice))),
            ("withdrawn", With(lies, Sender, typeof(WithdrawRequest))),
        ];
    }

    private static RequestState With(RequestState state, MemberCard by, Type command) =>
        With(state, by, Samples[command](by));

    private static RequestState With(RequestState state, MemberCard by, RequestCommand command) =>
        ((Decision<RequestEvent>.Accepted)Machine.Decide(
            state, command, new DecisionContext(new Actor(by.PersonId), Start))).Events
        .Aggregate(state, (before, happened) => Machine.Evolve(
            before, new(before.Version + 1, Start, by.PersonId, Guid.Empty, happened)));

    private static MemberCard Card(int n) => new(Id(n), $"{n}", "?", null, "?", Region.Nord, "NO");

    private static Guid Id(int n) => new(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
