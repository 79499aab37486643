using CaseRoom.Domain.Access;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Testing.Generation;

/// <summary>
/// Tells a room's story: many people give commands, most of them sensible, in an order that nobody planned. Some have
/// not seen the latest yet, edit what another has edited meanwhile, or give again what was given. Whatever is decided
/// is folded, so that every state is one that a real room can reach.
/// </summary>
public sealed class StoryTeller
{
    /// <summary>So many commands behind is the slowest reader that still gives commands.</summary>
    private const int FurthestBehind = 6;

    private static readonly RoomMachine Machine = new();
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>More than a month: what tells a birthday is on record from the first of the next one.</summary>
    private const int DaysThatPass = 32;
    private readonly Dice dice;
    private readonly List<Step> steps = [];
    private readonly List<RoomState> states = [RoomState.Empty];
    private long sequence;
    private int days;

    private StoryTeller(Dice dice) => this.dice = dice;

    private RoomState State => states[^1];

    /// <param name="seed">Gives the story.</param>
    /// <param name="commands">How many commands follow the opening and the furnishing of the room.</param>
    /// <param name="timePasses">Whether days pass in it: a story that is told again to a real room is of one
    /// day.</param>
    public static Story Tell(int seed, int commands, bool timePasses = true)
    {
        var teller = new StoryTeller(new Dice(seed, timePasses));
        teller.Open();
        for (var i = 0; i < commands; i++) { teller.Next(); }
        return new Story(seed, teller.steps);
    }

    /// <summary>A minute an event; a second in a story of one day, where nothing that lasts an hour may end.</summary>
    private DateTimeOffset Now => Start.AddDays(days).AddSeconds((dice.TimePasses ? 60 : 1) * sequence);

    private void Open()
    {
        var opener = dice.Of(Role.Coordinator, Role.Coordinator, Role.ResponsibleDoctor, Role.Deputy, Role.Assistant);
        Give(Cast.Id(opener), CaseMoves.Open(dice, opener), State);
        foreach (var (role, command) in Furnishing.Of(dice, opener)) { Give(Cast.Id(role), command, State); }
    }

    private void Next()
    {
        if (dice.Chance(4))
        {
            var earlier = dice.Of<Step>(steps);
            Give(dice.Chance(70) ? earlier.Actor : Actor(earlier.Command.GetType()), earlier.Command, State);
            return;
        }

        var seen = dice.Chance(25) ? states[^Math.Min(states.Count, 2 + dice.Below(FurthestBehind))] : State;
        var move = Sensible(seen);
        var authors = move.By(seen).Distinct().Order().ToList();
        var actor = authors.Count > 0 && dice.Chance(75) ? dice.Of<Guid>(authors) : Actor(move.Command);
        Give(actor, move.Make(dice, seen, actor), seen);
    }

    private Move Sensible(RoomState seen)
    {
        var move = dice.Of(Moves.All);
        for (var tries = 0; tries < 4 && !move.Fits(seen) && dice.Chance(90); tries++) { move = dice.Of(Moves.All); }
        return move;
    }

    /// <summary>Mostly somebody whose role may give the command; else anybody of the room; rarely a stranger.</summary>
    private Guid Actor(Type command)
    {
        var present = State.Membership.Members.Values
            .Where(m => m.Standing != Standing.Removed).OrderBy(m => m.Order).ThenBy(m => m.Person.PersonId).ToList();
        var able = present.Where(m => Policy.Allows(m.Role, command)).ToList();
        return able.Count > 0 && dice.Chance(92) ? dice.Of(able).Person.PersonId
            : present.Count > 0 && dice.Chance(90) ? dice.Of(present).Person.PersonId
            : Cast.Id(dice.Any<Role>(), dice.Below(3));
    }

    private void Give(Guid actor, RoomCommand command, RoomState seen)
    {
        var version = dice.Chance(2) ? dice.Below((int)sequence + 1)
            : Versions.Must(command) || dice.Chance(70) ? Versions.Of(seen, command)
            : null;
        var id = dice.Id();
        var looked = dice.Chance(50);
        if (command is PassTime && dice.TimePasses) { days += DaysThatPass; }
        var now = Now;
        var context = new DecisionContext(new Actor(actor), now, version, looked);
        var recorded = new List<Recorded<RoomEvent>>();
        var decision = Machine.Decide(State, command, context);
        var behind = !ReferenceEquals(seen, State);
        if (decision is Decision<RoomEvent>.Accepted accepted)
        {
            var state = State;
            foreach (var happened in accepted.Events)
            {
                sequence++;
                recorded.Add(new(sequence, Now, actor, id, happened));
                state = Machine.Evolve(state, recorded[^1]);
            }

            states.Add(state);
        }

        var refusal = (decision as Decision<RoomEvent>.Refused)?.Refusal;
        steps.Add(new(actor, id, command, version, looked, behind, recorded, refusal));
    }
}
