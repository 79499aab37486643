using System.Text;
using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Requests;

public sealed class RequestWireTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly MemberCard Sender = Card(1);
    private static readonly Receiver Receiver = new(new(Id(10), "Frambu"), Card(2), Card(3));

    private static readonly RequestEvent[] Events =
    [
        new RequestSent(
            Sender, SenderKind.Dentist, "Hvem kan vurdere tannfrembrudd?", Urgency.WithinThreeDays, "Røntgen tatt",
            "Fastlegen", Receiver, Monday),
        new MoreAsked("Røntgenbildene", "Uten dem kan vi ikke svare"),
        new MoreGiven("Her er de", Monday),
        new RequestForwarded(Receiver, "TAKO kan mer", Monday),
        new RequestReassigned(Card(4), Card(5), "Ferie"),
        new RequestEscalated(Id(3)),
        new RequestAdvised("Vent et halvt år", "Det pleier å gå over"),
        new RequestAccepted(Id(20), "Vi tar det"),
        new RequestWithdrawn("Løst på annen måte"),
    ];

    private static readonly RequestCommand[] Commands =
    [
        new SendRequest(Sender, SenderKind.Centre, "Hva nå?", Urgency.Now, "", "Sykehuset", Receiver),
        new AcceptRequest(Id(20), "Vi tar det"),
        new AskForMore("Bilder", "Trengs"),
        new GiveMore("Her"),
        new AnswerWithAdvice("Vent", "Vanlig"),
        new ForwardRequest(Receiver, "De kan mer"),
        new ReassignRequest(Card(4), Card(5), "Ferie"),
        new WithdrawRequest("Ikke nødvendig"),
        new EscalateToDeputy(),
    ];

    [Fact, Rule("LIM-11")]
    public void Every_event_reads_back_as_it_was_written()
    {
        Events.Select(e => e.GetType()).ShouldBe(RequestEventNames.Names.All.Select(n => n.Type), ignoreOrder: true);
        foreach (var happened in Events)
        {
            var recorded = new Recorded<RequestEvent>(3, Monday, Id(1), Id(30), happened);
            RequestCodec.Events.Decode(RequestCodec.Events.Encode(recorded)).ShouldBe(recorded);
        }
    }

    [Fact, Rule("LIM-11")]
    public void Every_command_reads_back_as_it_was_sent()
    {
        Commands.Select(c => c.GetType())
            .ShouldBe(RequestCommandNames.Names.All.Select(n => n.Type), ignoreOrder: true);
        foreach (var command in Commands)
        {
            var data = RequestCodec.Commands.Encode(command);
            RequestCodec.Commands.Decode(RequestCodec.Commands.NameOf(command), data, out var refusal)
                .ShouldBe(command);
            refusal.ShouldBeNull();
        }
    }

    [Fact, Rule("REQ-10", "LIM-11")]
    public void A_state_reads_back_and_says_whose_turn_it_is()
    {
        var machine = new RequestMachine();
        var state = Events.Take(2).Select((e, i) => new Recorded<RequestEvent>(i + 1, Monday, Id(1), Id(30), e))
            .Aggregate(machine.Empty, machine.Evolve);
        var bytes = RequestCodec.Encode(state);
        var read = RequestCodec.DecodeState(bytes);
        RequestCodec.Encode(read).ShouldBe(bytes);
        read.WaitsFor.ShouldBe(Sender);
        Encoding.UTF8.GetString(bytes).ShouldContain("\"waitsFor\":{");
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static MemberCard Card(int n) => new(Id(n), $"Person {n}", "Lege", null, "Sykehuset", Region.Midt, "NO");
}
