using System.Collections.Concurrent;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Wire;

/// <summary>Whatever JSON a client sends, it is refused or decided: nothing that decodes makes a rule throw.</summary>
public sealed class HostileCommandTests(ITestOutputHelper output)
{
    private const int Stories = 700;
    private const int CommandsAStory = 40;
    private const int MutationsACommand = 5;
    private const int FirstSeed = 4_711;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly MemberCard Sender = Cast.Card(Role.GeneralPractitioner);
    private static readonly Receiver Unit = new(
        new(new Guid("0192a000-0000-7000-9000-00000000000a"), "Frambu"), Cast.Card(Role.Coordinator),
        Cast.Card(Role.Deputy));

    private readonly ConcurrentDictionary<string, int> decoded = new();
    private readonly ConcurrentDictionary<string, int> undecoded = new();

    [Fact, Rule("CASE-24")]
    public void No_command_of_a_room_that_decodes_makes_a_rule_throw()
    {
        Parallel.For(0, Stories, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var random = new Random(FirstSeed + i);
            var machine = new RoomMachine();
            var state = RoomState.Empty;
            foreach (var step in StoryTeller.Tell(FirstSeed + i, CommandsAStory).Steps)
            {
                Try(machine, RoomCodec.Commands, RoomCodec.Events, state, step.Command, step.Actor, random);
                state = step.Events.Aggregate(state, machine.Evolve);
            }
        });
        ShouldCover(RoomCommandNames.Names);
    }

    [Fact, Rule("CASE-24")]
    public void No_command_of_a_request_that_decodes_makes_a_rule_throw()
    {
        var machine = new RequestMachine();
        var send = new SendRequest(
            Sender, SenderKind.Dentist, "Who can see this?", Urgency.Ordinary, "X-ray", "the dentist", Unit,
            [SenderKind.Dentist]);
        var sent = Fold(machine, RequestState.Empty, Sender.PersonId, send);
        var asked = Fold(machine, sent, Unit.Coordinator.PersonId, new AskForMore("what", "why"));
        RequestCommand[] commands =
        [
            send, new AcceptRequest(Guid.CreateVersion7(), "x"), new AskForMore("x", "y"), new GiveMore("x"),
            new AnswerWithAdvice("x", "y"), new ForwardRequest(Unit, "x"),
            new ReassignRequest(Unit.Coordinator, Unit.Deputy, "x"), new WithdrawRequest("x"), new EscalateToDeputy(),
        ];
        var random = new Random(FirstSeed);
        foreach (var state in new[] { RequestState.Empty, sent, asked })
        {
            foreach (var actor in new[] { Sender.PersonId, Unit.Coordinator.PersonId, Actor.System.PersonId })
            {
                foreach (var command in Enumerable.Repeat(commands, 20).SelectMany(c => c))
                {
                    Try(machine, RequestCodec.Commands, RequestCodec.Events, state, command, actor, random);
                }
            }
        }

        ShouldCover(RequestCommandNames.Names);
    }

    [Fact, Rule("CASE-24")]
    public void No_command_of_the_directory_that_decodes_makes_a_rule_throw()
    {
        var machine = new DirectoryMachine();
        var (organisation, unit, person) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        DirectoryCommand[] commands =
        [
            new RegisterOrganisation(organisation, new("Helse", OrganisationKind.Hospital, Region.Vest, null, "NO")),
            new RegisterUnit(unit, new(organisation, "Barn", null, null, true)),
            new RegisterPerson(person, new(
                "Kari", "lege", "123", organisation, unit, Region.Vest, "NO", [Role.Specialist],
                [new("https://idp.example", "kari")], true)),
            new SetOnCall(unit, [new(person, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1))]),
            new SetDataProtectionOfficers(organisation, [person]), new ConfirmPerson(person), new RejectPerson(person),
            new DeactivateUnit(unit, "x"), new DeactivatePerson(person, "x"),
            new DeactivateOrganisation(organisation, "x"),
        ];
        var full = commands.Take(3).Aggregate(
            DirectoryState.Empty, (state, c) => Fold(machine, state, Actor.System.PersonId, c));
        var random = new Random(FirstSeed);
        foreach (var state in new[] { DirectoryState.Empty, full })
        {
            foreach (var command in Enumerable.Repeat(commands, 60).SelectMany(c => c))
            {
                Try(
                    machine, DirectoryCodec.Commands, DirectoryCodec.Events, state, command, Actor.System.PersonId,
                    random);
            }
        }

        ShouldCover(DirectoryCommandNames.Names);
    }

    [Fact, Rule("CASE-24")]
    public void A_list_with_nothing_in_it_is_refused_and_says_which()
    {
        var lists = 0;
        var steps = Enumerable.Range(1, 40).SelectMany(seed => StoryTeller.Tell(seed, 60).Steps);
        foreach (var command in steps.Select(step => step.Command))
        {
            foreach (var json in Hostile.WithNullInEachList(RoomCodec.Commands.Encode(command)))
            {
                lists++;
                RoomCodec.Commands.Decode(RoomCodec.Commands.NameOf(command), json, out var refusal).ShouldBeNull();
                refusal.ShouldBeOfType<Refusal.Invalid>().Reason.ShouldBe("null");
            }
        }

        lists.ShouldBeGreaterThan(100);
        RoomCodec.Commands.Decode("agreeToAll", """{"seen":[null]}"""u8, out var first);
        first.ShouldBe(new Refusal.Invalid("seen", "null"));
    }

    private void Try<TState, TCommand, TEvent>(
        IStateMachine<TState, TCommand, TEvent> machine, CommandCodec<TCommand> commands, EventCodec<TEvent> events,
        TState state, TCommand command, Guid actor, Random random)
        where TState : class
        where TCommand : class
        where TEvent : class
    {
        var name = commands.NameOf(command);
        var json = commands.Encode(command);
        for (var i = 0; i < MutationsACommand; i++)
        {
            var hostile = Hostile.Mutated(json, 1 + (i % 3), random);
            var read = commands.Decode(name, hostile, out var refusal);
            (read is null ? undecoded : decoded).AddOrUpdate(name, 1, (_, n) => n + 1);
            if (read is null)
            {
                refusal.ShouldNotBeNull();
                continue;
            }

            var basedOn = random.Next(4) == 0 ? random.NextInt64(-1, 200) : (long?)null;
            var decision = machine.Decide(state, read, new DecisionContext(new Actor(actor), Now, basedOn));
            if (decision is not Decision<TEvent>.Accepted accepted) { continue; }
            var after = state;
            foreach (var happened in accepted.Events)
            {
                var recorded = new Recorded<TEvent>(1_000, Now, actor, Guid.Empty, happened);
                events.Decode(events.Encode(recorded)).Event.ShouldBeOfType(happened.GetType());
                after = machine.Evolve(after, recorded);
            }
        }
    }

    private static TState Fold<TState, TCommand, TEvent>(
        IStateMachine<TState, TCommand, TEvent> machine, TState state, Guid actor, TCommand command)
        where TState : class
        where TCommand : class
        where TEvent : class
    {
        var decision = machine.Decide(state, command, new DecisionContext(new Actor(actor), Now));
        return decision.ShouldBeOfType<Decision<TEvent>.Accepted>().Events.Aggregate(
            state, (s, e) => machine.Evolve(s, new(1, Now, actor, Guid.Empty, e)));
    }

    private void ShouldCover(WireNames names)
    {
        output.WriteLine("command: decoded / not decoded");
        foreach (var (name, type) in names.All)
        {
            var (yes, no) = (decoded.GetValueOrDefault(name), undecoded.GetValueOrDefault(name));
            output.WriteLine($"  {name}: {yes} / {no}");
            yes.ShouldBeGreaterThan(0, name);
            if (type.GetProperties().Any(p => p.DeclaringType == type && p.Name != "EqualityContract"))
            {
                no.ShouldBeGreaterThan(0, name);
            }
        }
    }
}
