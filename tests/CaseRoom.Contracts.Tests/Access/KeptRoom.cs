using System.Globalization;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;

namespace CaseRoom.Contracts.Tests.Access;

/// <summary>
/// A conference in which things are said and people are kept from them, at random. Every text stands once and is known
/// with the ids of what it belongs to.
/// </summary>
internal sealed class KeptRoom
{
    private static readonly DateOnly Day = new(2026, 1, 5);
    private static readonly Provenance Told = new(ProvenanceKind.Member);
    private static readonly Guid Elsewhere = new("0192a000-0000-7000-9000-000000000002");
    private static readonly Guid Doctor = Cast.Id(Role.ResponsibleDoctor);
    private static readonly RoomMachine Machine = new();

    private static readonly MemberCard[] Watched =
    [
        Cast.Card(Role.Specialist), Cast.Card(Role.Specialist, 1) with { OrganisationId = Elsewhere },
        Cast.Card(Role.CentreStaff) with { OrganisationId = Elsewhere }, Cast.Card(Role.Deputy),
    ];

    private readonly Dice dice;
    private readonly Dictionary<Guid, RecordBlock> blocks = [];

    /// <summary>What may be kept back, with what it hangs on.</summary>
    private readonly Dictionary<Guid, IReadOnlyList<Guid>> parts = [];

    /// <summary>What is named by a command: by its kind.</summary>
    private readonly List<(char Kind, Guid Id)> things = [];

    public KeptRoom(int seed)
    {
        dice = new(seed);
        var opened = new RoomOpened(
            new(Cast.Organisation, "Sykehuset"), new(dice.Id(), "Post"), "basis", null, "salt", Region.Nord);
        Add(Doctor, opened);
        Enter(Cast.Card(Role.ResponsibleDoctor), Role.ResponsibleDoctor);
        Enter(Cast.Card(Role.Coordinator), Role.Coordinator);
        Role[] roles = [Role.Specialist, Role.Specialist, Role.CentreStaff, Role.Deputy];
        foreach (var (card, role) in Watched.Zip(roles)) { Enter(card, role); }
        Add(Doctor, new PhaseChanged(Phase.Draft, Phase.InConference, null));
    }

    public RoomState State { get; private set; } = RoomState.Empty;

    public List<Recorded<RoomEvent>> Log { get; } = [];

    /// <summary>Each text that was said and still stands, with everything that it belongs to.</summary>
    public Dictionary<string, IReadOnlyList<Guid>> Said { get; } = [];

    /// <summary>Whom the patient keeps from which ids; null: from the whole room.</summary>
    public IEnumerable<(Guid Person, HashSet<Guid>? Ids)> Hidden() => Watched.Select(card =>
    {
        var about = blocks.Values.Where(b => b.Person?.PersonId == card.PersonId
            || b.Organisation?.Id == card.OrganisationId).ToList();
        var named = about.SelectMany(b => (b.Materials ?? []).Concat(b.Parts ?? [])).ToHashSet();
        return (card.PersonId, about.Any(b => b is { Materials: null, Parts: null })
            ? null
            : parts.Where(p => named.Contains(p.Key) || p.Value.Any(named.Contains)).Select(p => p.Key)
                .Concat(named).ToHashSet());
    });

    /// <summary>Something happens; true where it is about who is kept from what.</summary>
    public bool Step()
    {
        switch (dice.Below(15))
        {
            case 0: return Keep();
            case 1: return Lift();
            case 2: Fact(new Relative(Text(out var relation), Sex.Female, null, Told), relation, 'r'); break;
            case 3 or 4: Feature(); break;
            case 5 or 6: Say('s', (id, text) => new ProposeStatement(id, text, Any('g'))); break;
            case 7: Say('a', (id, text) => new ProposeRecommendation(
                id, RecommendationKind.Treatment, text, new(ReceiverKind.Other, "x"), null, null)); break;
            case 8: Say('m', (id, text) => new AddMaterial(
                id, text, MaterialKind.Image, "image/png", $"a{Said.Count}", 1, false)); break;
            case 9 or 10: Talk(); break;
            case 11: Comment(); break;
            case 13: Say('g', (id, text) => new RecordGoal(id, text, "Kari", Day, "nb", Interpreter: false)); break;
            case 12: Draw(); break;
            default: Answer(); break;
        }

        return false;
    }

    private bool Keep()
    {
        var ids = things.Where(_ => dice.Chance(15)).ToList();
        var whole = ids.Count == 0 || dice.Chance(8);
        var organisation = dice.Chance(30) ? new OrganisationRef(Elsewhere, "Senteret") : null;
        var block = new RecordBlock(
            dice.Id(), organisation is null ? dice.Of<MemberCard>(Watched) : null, organisation,
            whole ? null : [.. ids.Where(t => t.Kind == 'm').Select(t => t.Id)], Day, "patient", null,
            whole ? null : [.. ids.Where(t => t.Kind != 'm').Select(t => t.Id)]);
        if (!Give(block)) { return false; }
        blocks[block.BlockId] = block;
        return true;
    }

    private bool Lift()
    {
        if (blocks.Count == 0) { return false; }
        var id = dice.Of<Guid>([.. blocks.Keys.Order()]);
        Give(new LiftBlock(id, "agreed"));
        return blocks.Remove(id);
    }

    private void Feature()
    {
        var relative = dice.Chance(50) ? Any('r') : null;
        Fact(new Phenotype(new(Text(out var label)), false, null, null, Told, relative), label, 'f', relative);
    }

    private void Fact(Fact fact, string text, char kind, Guid? relative = null)
    {
        var id = dice.Id();
        if (Give(new RecordFact(id, fact))) { Known(kind, id, text, relative); }
    }

    private void Say(char kind, Func<Guid, string, RoomCommand> make)
    {
        var id = dice.Id();
        if (Give(make(id, Text(out var text)))) { Known(kind, id, text, null); }
    }

    private void Talk()
    {
        var (kind, on) = dice.Below(3) switch
        {
            0 when Any('s') is { } statement => (AnchorKind.Statement, statement),
            1 when Any('m') is { } material => (AnchorKind.Material, material),
            _ => (AnchorKind.Room, (Guid?)null),
        };
        var id = dice.Id();
        IReadOnlyList<Guid> asked = dice.Chance(50) ? [dice.Of<MemberCard>(Watched).PersonId] : [];
        if (Give(new OpenThread(id, kind, on, false, dice.Id(), Text(out var text), asked)))
        {
            Known('t', id, text, on);
        }
    }

    private void Comment()
    {
        if (Any('t') is not { } thread || !Give(new AddComment(thread, dice.Id(), Text(out var text), []))) { return; }
        Said[text] = [thread, .. parts[thread]];
    }

    private void Draw()
    {
        if (Any('m') is not { } material) { return; }
        if (Give(new AddAnnotation(
            dice.Id(), material, null, new Rectangle(1, 1, 9, 9), Text(out var label), "")))
        {
            Said[label] = [material];
        }
    }

    private void Answer()
    {
        if (Any('s') is not { } id) { return; }
        var wording = State.Conclusion.Statements[id].Wording;
        if (Give(new TakePosition(new(id, wording, 0), PositionKind.Disagree, Text(out var reason))))
        {
            Said[reason] = [id];
        }
    }

    private Guid? Any(char kind)
    {
        var ids = things.Where(t => t.Kind == kind).Select(t => t.Id).ToList();
        return ids.Count == 0 ? null : dice.Of<Guid>(ids);
    }

    private void Known(char kind, Guid id, string text, Guid? on)
    {
        things.Add((kind, id));
        parts[id] = on is { } whose ? [whose] : [];
        Said[text] = [id, .. parts[id]];
    }

    private int texts;

    private string Text(out string text) =>
        text = string.Create(CultureInfo.InvariantCulture, $"word{++texts:d5}x");

    private bool Give(RoomCommand command)
    {
        var context = new DecisionContext(new Actor(Doctor), Now);
        if (Machine.Decide(State, command, context) is not Decision<RoomEvent>.Accepted accepted) { return false; }
        foreach (var happened in accepted.Events) { Add(Doctor, happened); }
        return true;
    }

    private DateTimeOffset Now => new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(Log.Count);

    private void Enter(MemberCard card, Role role)
    {
        Add(Doctor, new MemberInvited(card, role, new("basis", "Kari")));
        Add(card.PersonId, new MemberJoined(card.PersonId, role));
    }

    private void Add(Guid actor, RoomEvent happened)
    {
        var recorded = new Recorded<RoomEvent>(Log.Count + 1, Now, actor, Guid.Empty, happened);
        Log.Add(recorded);
        State = Machine.Evolve(State, recorded);
    }
}
