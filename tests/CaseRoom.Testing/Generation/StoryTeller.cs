using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Testing.Generation;

/// <summary>
/// Tells a room's story: many people give commands, most of them sensible, in an order that nobody planned. Whatever is
/// decided is
/// folded, so that every state is one that a real room can reach.
/// </summary>
public sealed class StoryTeller
{
    private static readonly RoomMachine Machine = new();
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly Dice dice;
    private readonly List<Step> steps = [];
    private RoomState state = RoomState.Empty;
    private long sequence;

    private StoryTeller(int seed) => dice = new Dice(seed);

    /// <param name="seed">Gives the story.</param>
    /// <param name="commands">How many commands follow the opening and the furnishing of the room.</param>
    public static Story Tell(int seed, int commands)
    {
        var teller = new StoryTeller(seed);
        teller.Open();
        for (var i = 0; i < commands; i++) { teller.Next(); }
        return new Story(seed, teller.steps);
    }

    private void Open()
    {
        var opener = dice.Of(Role.Coordinator, Role.Coordinator, Role.ResponsibleDoctor, Role.Deputy, Role.Assistant);
        Give(Cast.Id(opener), CaseMoves.Open(dice, opener));
        foreach (var (role, command) in Furnishing.Of(dice, opener)) { Give(Cast.Id(role), command); }
    }

    private void Next()
    {
        var move = dice.Of(Moves.All);
        var actor = Actor(move.Command);
        Give(actor, move.Make(dice, state, actor), dice.Chance(10) ? dice.Below((int)sequence + 1) : null);
    }

    /// <summary>Mostly somebody whose role may give the command; else anybody of the room; rarely a stranger.</summary>
    private Guid Actor(Type command)
    {
        var present = state.Membership.Members.Values
            .Where(m => m.Standing != Standing.Removed).OrderBy(m => m.Order).ThenBy(m => m.Person.PersonId).ToList();
        var able = present.Where(m => Policy.Allows(m.Role, command)).ToList();
        return able.Count > 0 && dice.Chance(92) ? dice.Of(able).Person.PersonId
            : present.Count > 0 && dice.Chance(90) ? dice.Of(present).Person.PersonId
            : Cast.Id(dice.Any<Role>(), dice.Below(3));
    }

    private void Give(Guid actor, RoomCommand command, long? basedOn = null)
    {
        var version = basedOn ?? Versions.Of(state, command);
        var context = new DecisionContext(new Actor(actor), Start.AddMinutes(sequence), version);
        var recorded = new List<Recorded<RoomEvent>>();
        var decision = Machine.Decide(state, command, context);
        if (decision is Decision<RoomEvent>.Accepted accepted)
        {
            var id = dice.Id();
            foreach (var happened in accepted.Events)
            {
                sequence++;
                recorded.Add(new(sequence, Start.AddMinutes(sequence), actor, id, happened));
                state = Machine.Evolve(state, recorded[^1]);
            }
        }

        steps.Add(new(actor, command, recorded, (decision as Decision<RoomEvent>.Refused)?.Refusal));
    }
}
