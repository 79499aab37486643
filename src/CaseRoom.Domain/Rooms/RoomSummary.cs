using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Rooms;

/// <summary>What lists need of a room: a pure function of its state, sealed with the room's key.</summary>
/// <param name="Question">The first <see cref="QuestionLength"/> characters.</param>
/// <param name="People">Those who may open the room now, with what waits for each.</param>
public sealed record RoomSummary(Phase Phase, string Question, ImmutableDictionary<Guid, SummaryPerson> People)
{
    private const int QuestionLength = 160;

    public static RoomSummary Of(RoomState state)
    {
        var members = state.Membership.Members.Values.Where(m => m.Standing != Standing.Removed).ToList();
        var question = state.Case.TextOf(CasePart.Question);
        return new RoomSummary(
            state.Case.Phase, question.Length <= QuestionLength ? question : question[..QuestionLength],
            members
                .Select(m => (Member: m, View: Viewer.ViewOf(state, m.Person.PersonId)))
                .Where(m => m.View is not null)
                .GroupBy(m => m.View!)
                .SelectMany(same => Of(state, same.Key, same.Select(m => m.Member)))
                .ToImmutableDictionary())
        {
            Offer = state.Custody.Transfer is { Answer: null } offer ? offer : null,
            Failed = state.Custody.Failed(),
            Erasure = state.Custody.Erasure is { Answer: null } erasure ? erasure : null,
            Over = RetentionRules.IsOver(state.Custody),
            Opening = CustodyLists.Of(state).Any() ? state.Case.Opening : null,
            HiddenFrom = EmergencyRules.HiddenFrom(state),
        };
    }

    /// <summary>The offer to another unit that waits for an answer; for who answers for that.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Transfer? Offer { get; init; }

    /// <summary>The newest offer, where a no or time ended it; for who administers a unit that has ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FailedOffer? Failed { get; init; }

    /// <summary>The proposal to erase that waits for a decision; for who decides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Erasure? Erasure { get; init; }

    /// <summary>The time for which it is kept is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Over { get; init; }

    /// <summary>Who answers for the room, where somebody without a part in it decides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Opening? Opening { get; init; }

    /// <summary>People, organisations and units whom the list of emergency access does not tell that the room is
    /// there.</summary>
    public IReadOnlyList<Guid> HiddenFrom { get; init; } = [];

    /// <summary>
    /// False for events after which the summary is what it was: what is drawn, found and asked for in a conference
    /// comes several times a second, and lists show nothing of it.
    /// </summary>
    public static bool MayChange(RoomEvent happened) => happened switch
    {
        AnnotationAdded or AnnotationRevised or AnnotationRetracted or ThreadOpened or FactRecorded or FactRetracted
            or RelativeDecided or ParentageRecorded or GoalRecorded or GoalsAskedInVain or PatientDescribed
            or DiagnosisStatusSet or FollowUpSet or InformationRecorded or GeneticsMarked or MaterialRenamed
            or StatementCorrected or AdviceGiven or ConclusionSealed or ClosedToParents or ExpertPlaceDenied
            or ExpertNameDiffered or ExpertNameConfirmed => false,
        TextSet e => e.Part is CasePart.Question,
        MarksSet e => e.Kind is MarkedKind.Material,
        _ => true,
    };

    /// <summary>Those with one view, who are told of no more members and materials than they see.</summary>
    private static IEnumerable<KeyValuePair<Guid, SummaryPerson>> Of(
        RoomState state, View view, IEnumerable<Member> people)
    {
        var members = Redaction.Of(state.Membership, view).Members.Values.Count(m => m.Standing != Standing.Removed);
        var materials = view.Reach is Reach.Family
            ? 0
            : Redaction.Of(state.Materials, view).Items.Values.Count(m => m.Withdrawn is null);
        var unit = view.IsOutside ? "" : Redaction.Of(state.Case.Opening, view)?.Unit.Name ?? "";
        return people.Select(m => KeyValuePair.Create(m.Person.PersonId, new SummaryPerson(
            m.Role, m.Standing, unit, members, materials, WaitingFor(state, m, view))
        {
            Hours = Hours.Of(state, m) is var hours && hours == Hours.Always ? null : hours,
            HidesQuestion = view.Kept.Contains(CaseTexts.IdOf(CasePart.Question)),
            LacksCustody = LacksCustody(state, m),
            Emergencies = Emergencies(state, m, view),
        }));
    }

    private static Waiting WaitingFor(RoomState state, Member member, View view)
    {
        var person = member.Person.PersonId;
        if (state.Life.Death is not null && Policy.IsPatientSide(member.Role)) { return Waiting.ForNothing; }
        var open = state.Case.Phase is not (Phase.Signed or Phase.Closed);
        var positions = open && Policy.TakesPositions(member.Role)
            ? state.Conclusion.Statements.Count(s => !view.Kept.Contains(s.Key) && s.Value.Withdrawn is null
                && (!s.Value.Positions.TryGetValue(person, out var p) || p.Wording < s.Value.Wording))
            : 0;
        var questions = state.Annotations.AskedIn(person).Count(id =>
            state.Annotations.Threads[id] is { Resolved: false } thread && view.Shows(id, thread.Anchor));
        var recommendations = state.Conclusion.Recommendations.Count(r => !view.Kept.Contains(r.Key)
            && r.Value.Withdrawn is null && AskedOf(r.Value)?.PersonId == person);
        var mustSign = member.Role is Role.ResponsibleDoctor || state.Conclusion.Cosigners.Contains(person);
        var sign = state.Case.Phase is Phase.Proposed && mustSign && SigningDecider.ReadsAll(state, person)
            && !state.Conclusion.Signatures.ContainsKey(person);
        var birthdays = Policy.Allows(member.Role, typeof(AnswerBirthday)) && view.Identity && state.Life.Death is null
            ? state.Life.Birthdays.Count(b => b.Answer is null)
            : 0;
        var decides = Policy.Allows(member.Role, typeof(RecordCustody)) && RetentionRules.IsOver(state.Custody);
        return new Waiting(
            positions, questions, recommendations, sign, member.Standing is Standing.Invited, birthdays, Emergencies: 0,
            decides, Notices.Of(state, member, view).Count(), Learned(state, member, view));
    }

    /// <summary>From when each emergency access that nobody has gone through waits for the member; null: none does.
    /// </summary>
    private static IReadOnlyList<DateTimeOffset>? Emergencies(RoomState state, Member member, View view) =>
        Policy.Allows(member.Role, typeof(ReviewEmergencyAccess)) && view.Identity
        && state.Membership.Emergencies.Values
            .Where(e => e.Review is null && e.PersonId != member.Person.PersonId)
            .Select(EmergencyRules.AskedFrom).Order().ToList() is { Count: > 0 } asked
                ? asked
                : null;

    /// <summary>What another room told: who reads on is not decided here yet, which places tell nobody has named.
    /// </summary>
    private static int Learned(RoomState state, Member member, View view)
    {
        if (!Policy.Allows(member.Role, typeof(RecordDeath)) || !view.Identity) { return 0; }
        var undecided = state.Life.Death is { DecidedBy: "" } death && LearnedLife.IsLearned(death.By);
        return (undecided ? 1 : 0) + state.Life.Protected.Count(p => LearnedLife.IsLearned(p.By));
    }

    private static bool LacksCustody(RoomState state, Member member) =>
        Policy.Allows(member.Role, typeof(RecordCustody))
        && (state.Custody.Agreement is null || state.Custody.Retention is null);

    private static Addressee? AskedOf(Recommendation one) =>
        one.Answer is null ? one.Addressee : one.Answer.ForwardedTo;
}

/// <param name="Unit">The responsible unit, where it is seen.</param>
/// <param name="Members">How many the person sees.</param>
/// <param name="Materials">How many the person sees, without those withdrawn.</param>
public sealed record SummaryPerson(
    Role Role, Standing Standing, string Unit, int Members, int Materials, Waiting Waiting)
{
    /// <summary>When they see the room; null: always.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Hours? Hours { get; init; }

    /// <summary>The patient keeps them from the question.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HidesQuestion { get; init; }

    /// <summary>They may record the agreement and how long the room is kept, and one of the two is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LacksCustody { get; init; }

    /// <summary>From when each emergency access that nobody has gone through yet waits for them; null: none does.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateTimeOffset>? Emergencies { get; init; }

    /// <summary>What waits for them at a moment.</summary>
    public Waiting WaitingAt(DateTimeOffset now) => Emergencies is null
        ? Waiting
        : Waiting with { Emergencies = Emergencies.Count(from => from <= now) };

    /// <summary>Whether the room stands in their list at a moment.</summary>
    public bool IsListed(DateTimeOffset now) => Hours?.Holds(now) is not false;
}

/// <summary>What waits for a person in a room.</summary>
/// <param name="Positions">Statements without their position on the present wording.</param>
/// <param name="Questions">Threads in which they were asked and have not answered.</param>
/// <param name="Recommendations">Recommendations addressed to them without an answer.</param>
/// <param name="Sign">Their signature is asked for.</param>
/// <param name="Invitation">They have not opened the room yet.</param>
/// <param name="Birthdays">Birthdays at which nobody has said yet what was done.</param>
/// <param name="Emergencies">Emergency accesses that nobody has gone through yet.</param>
/// <param name="Retention">The time for which the room is kept is over, and nobody has decided yet.</param>
/// <param name="Notices">What others changed in consents and blocks and they have not seen yet.</param>
/// <param name="Learned">What another room of the patient told, and nobody has acted on yet.</param>
public sealed record Waiting(
    int Positions, int Questions, int Recommendations, bool Sign, bool Invitation, int Birthdays, int Emergencies,
    bool Retention, int Notices, int Learned)
{
    /// <summary>Who is asked for nothing, because the patient has died.</summary>
    public static Waiting ForNothing { get; } = new(0, 0, 0, false, false, 0, 0, false, 0, 0);
}
