using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class CaseMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of((d, _, _) => Open(d, d.Any<Role>())),
        Move.Of((d, s, _) => new SetText(d.Any<CasePart>(), d.Words(), From(d, s))),
        Move.Of((d, _, _) => new DescribePatient(d.Any<Sex>(), d.Any<AgeBand>(), d.Any<Region>())),
        Move.Of((d, s, _) => new RecordGoal(
            d.Chance(60) ? d.Id() : d.Key(s.Case.Goals), d.Words(), d.Maybe("Dr A") ?? "", d.Day(), "nn",
            d.Chance(50))),
        Move.Of((d, _, _) => new RecordGoalsNotObtained(d.Any<GoalsNotObtained>(), d.Words(), "Dr A", d.Day())),
        Move.Of(Record),
        Move.Of(Record),
        Move.Of(Record),
        Move.On(s => s.Case.Facts, (d, _, _, fact) => new RetractFact(fact, d.Words())),
        Move.Of(Mark) with { Fits = s => !s.Case.Facts.IsEmpty },
        Move.Of(Unmark) with { Fits = s => !s.Case.Marks.IsEmpty, By = _ => [Cast.Id(Role.Coordinator)] },
        Move.Of((d, s, _) => new RecordRelativeDecision(RelativeOf(d, s), d.Any<ConsentDecision>(), d.Day()))
            with { Fits = HasRelatives },
        Move.Of((d, s, _) => new RecordParentage(RelativeOf(d, s), d.Words()))
            with { Fits = HasRelatives, By = SeeParentage },
        Move.Of((d, _, _) => new SetDiagnosisStatus(d.Any<DiagnosisStatus>(), [Label(d)], d.Words())),
        Move.Of((d, _, _) => new SetFollowUp(
            d.Day(), d.Chance(50) ? d.Day() : null, d.Maybe($"the one of {Cast.CanaryPlace}"))),
        Move.Of(Step),
        Move.Of(Step),
        Move.Of(Step),
    ];

    public static OpenRoom Open(Dice d, Role role) => new(
        Cast.Card(role), role, new(Cast.Organisation, "Sykehuset Nord HF"), Responsible(d), "treatment",
        d.Chance(50) ? d.Id() : null, d.Chance(40) ? Draft(d) : null, Cast.Roles(role),
        d.Chance(80) ? $"salt {d.Below(999)}" : null, d.Any<Region>());

    /// <summary>Mostly the unit of some of the cast: a room is closed and erased by who works there.</summary>
    private static OrganisationRef Responsible(Dice d) => new(d.Chance(70) ? Cast.Unit : d.Id(), "Barneavdelingen");

    private static CaseDraft Draft(Dice d)
    {
        var mother = d.Id();
        return new(
            [new(CasePart.Question, "Why?", From(d)), new(CasePart.History, d.Words() + ".", From(d))],
            new(d.Any<Sex>(), d.Any<AgeBand>(), d.Any<Region>()),
            [
                new(mother, new Relative("mother", Sex.Female, d.Chance(50), From(d))),
                new(d.Id(), new Phenotype(new("Ataxia", "HP:0001251"), d.Chance(30), "P3Y", null, From(d), mother)),
                new(d.Id(), new Citation("PMID:1", "A case", From(d))),
            ]);
    }

    private static RecordFact Record(Dice d, RoomState s, Guid actor)
    {
        if (s.Case.Facts.Count > 0 && d.Chance(25))
        {
            var id = d.Key(s.Case.Facts);
            var known = s.Case.Facts.GetValueOrDefault(id)?.Fact;
            if (known is not null)
            {
                return new(id, Changed(d, known) with { Provenance = From(d, s) }, d.Maybe("seen again"));
            }
        }

        var relative = d.Chance(30) ? RelativeOf(d, s) : (Guid?)null;
        return new(d.Id(), d.Below(6) switch
        {
            0 => new Phenotype(
                Label(d), d.Chance(50), d.Maybe("P1Y"), d.Maybe("mild"), From(d, s), relative, Beside(d)),
            1 => new Variant(
                Label(d), ["NM_000059.4:c.1A>G"], d.Maybe("heterozygous"), d.Any<VariantClass>(), d.Day(),
                d.Maybe("the laboratory"), d.Maybe("NM_000059.4"), From(d, s), relative, Beside(d)),
            2 => new Condition(Label(d), d.Any<ConditionStatus>(), d.Maybe("P2Y"), From(d, s), relative, Beside(d)),
            3 => new Measurement(
                Label(d), d.Below(100), new("g/L", d.Maybe("UO:1")), d.Below(10), d.Chance(50) ? 90 : null, From(d, s),
                relative, Beside(d)),
            4 => new Relative("aunt", d.Any<Sex>(), d.Chance(50), From(d, s)),
            _ => new Citation("PMID:2", d.Words(), From(d, s)),
        });
    }

    /// <summary>Mostly a mark more; now and then one less, with a reason.</summary>
    private static SetMarks Mark(Dice d, RoomState s, Guid actor)
    {
        var reason = d.Maybe("it was about somebody else");
        return d.Chance(50) || s.Materials.Items.IsEmpty
            ? new(MarkedKind.Fact, d.Key(s.Case.Facts), d.Chance(70), d.Chance(5) ? d.Id() : null, reason)
            : new(
                MarkedKind.Material, d.Key(s.Materials.Items), d.Chance(40), d.Chance(50) ? RelativeOf(d, s) : null,
                reason);
    }

    private static SetMarks Unmark(Dice d, RoomState s, Guid actor)
    {
        var subject = d.Key(s.Case.Marks);
        var kind = s.Case.Marks.GetValueOrDefault(subject)?.Kind ?? MarkedKind.Fact;
        return new(kind, subject, Genetic: false, null, d.Words());
    }

    private static Fact Changed(Dice d, Fact known) =>
        known is Variant variant && d.Chance(50) ? variant with { Classification = d.Any<VariantClass>() } : known;

    /// <summary>Mostly onwards; a random step now and then.</summary>
    private static ChangePhase Step(Dice d, RoomState s, Guid actor) => new(
        d.Chance(25) ? d.Any<Phase>() : s.Case.Phase switch
        {
            Phase.Draft => Phase.Ready,
            Phase.Ready => Phase.InConference,
            Phase.InConference => Phase.Proposed,
            Phase.Signed when d.Chance(50) => Phase.Closed,
            _ => Phase.InConference,
        },
        d.Chance(70) ? "new knowledge" : null);

    private static bool HasRelatives(RoomState s) => s.Case.Facts.Values.Any(f => f.Fact is Relative);

    private static IEnumerable<Guid> SeeParentage(RoomState s) => s.Membership.Members.Keys
        .Where(id => Viewer.ViewOf(s, id) is { Genetics: true });

    private static Guid RelativeOf(Dice d, RoomState s)
    {
        var relatives = s.Case.Facts.Where(f => f.Value.Fact is Relative).Select(f => f.Key).Order().ToList();
        return relatives.Count == 0 ? d.Id() : d.Of<Guid>(relatives);
    }

    private static IReadOnlyList<Qualifier>? Beside(Dice d) => d.Chance(30) ? [new("severity", Label(d))] : null;

    internal static Term Label(Dice d) => new($"label {d.Below(9)}", d.Maybe("HP:0000001"));

    /// <summary>As a room that is only just opened may say it.</summary>
    private static Provenance From(Dice d) =>
        new(d.Of(ProvenanceKind.Member, ProvenanceKind.Letter, ProvenanceKind.Import), d.Maybe("letter.txt"));

    private static Provenance From(Dice d, RoomState s) => new(
        d.Any<ProvenanceKind>(), d.Maybe("letter.txt"), d.Chance(20) ? d.Key(s.Materials.Items) : null);
}
