using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// What an expert abroad sees, and an observer: question, history, findings, what was considered and what would change
/// it, facts of the patient and abroad of relatives who agreed, shared material with what is said on it, statements. No
/// identity, goals, place, laboratory, addressee, reason or working note (ACC-04).
/// </summary>
internal static class AcrossTheBorder
{
    private static readonly CasePart[] Crossing =
        [CasePart.Question, CasePart.History, CasePart.Findings, CasePart.Considered, CasePart.WouldChange];

    public static RoomEvent? Of(RoomEvent happened, View view) => happened switch
    {
        CaseEvent e => Of(e, view),
        MembershipEvent e => SeenMembers.Of(e, view),
        CustodyEvent e => SeenCustody.Of(e, view),
        MaterialEvent e => SeenMaterials.Of(e, view),
        AnnotationEvent e => SeenMaterials.Of(e, view),
        ConclusionEvent e => SeenConclusion.Of(e),
        _ => null,
    };

    private static CaseEvent? Of(CaseEvent happened, View view) => happened switch
    {
        RoomOpened e => new RoomOpened(
            OrganisationRef.Unnamed, OrganisationRef.Unnamed, "", RequestId: null, Salt: null, e.Region),
        TextSet e => Crossing.Contains(e.Part)
            ? new TextSet(e.Part, e.Text, SeenFacts.Of(e.Provenance, view))
            : null,
        PatientDescribed e => new PatientDescribed(e.Sex, e.Age, Region.Unknown),
        FactRecorded e => SeenFacts.Reads(e.FactId, e.Fact, view)
            ? new FactRecorded(e.FactId, SeenFacts.Of(e.Fact, view), Reason: null)
            : null,
        FactRetracted e => SeenFacts.Reads(e.FactId, e.RelativeId, e.Genetic, view)
            ? new FactRetracted(e.FactId, e.RelativeId, "", e.Genetic)
            : null,
        DiagnosisStatusSet e => new DiagnosisStatusSet(e.Status, e.Codes, ""),
        PhaseChanged e => new PhaseChanged(e.From, e.To, Reason: null),
        _ => null,
    };

    public static RoomState Of(RoomState state, View view) => new(
        Of(state.Case, view), SeenMembers.Of(state.Membership, view), ConsentState.Empty,
        SeenMaterials.Of(state.Materials, view), SeenMaterials.Of(state.Annotations, view),
        SeenConclusion.Of(state.Conclusion, view), LifeState.Empty, CustodyState.Empty);

    /// <summary>What is not named here does not cross.</summary>
    private static CaseState Of(CaseState c, View view) => CaseState.Empty with
    {
        // Which organisation and unit is a place: the region of it crosses.
        Opening = c.Opening is { } o
            ? new Opening(
                OrganisationRef.Unnamed, OrganisationRef.Unnamed, "", RequestId: null, o.By, o.At, Salt: null, o.Region)
            : null,
        Phase = c.Phase,
        Patient = c.Patient is { } p ? new Patient(p.Sex, p.Age, Region.Unknown, p.Version) : null,
        Texts = c.Texts
            .Where(t => Crossing.Select(CaseState.Key).Contains(t.Key))
            .ToImmutableDictionary(t => t.Key, t => SeenFacts.Of(t.Value, view)),
        Facts = SeenFacts.Only(
            c.Facts, f => SeenFacts.Reads(f.Key, f.Value.Fact, view), f => SeenFacts.Of(f, view)),
        Retracted = SeenFacts.Only(
            c.Retracted, f => SeenFacts.Reads(f.Key, f.Value.RelativeId, f.Value.Genetic, view), f => f),
        Diagnosis = c.Diagnosis is { } d ? new Diagnosis(d.Status, d.Codes, "", d.By, d.At, d.Version) : null,
    };
}
