using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Consent;

/// <summary>All decisions in their order; the last one of a scope and receiver says what counts.</summary>
/// <param name="Settlements">How answers that differed were settled, in their order.</param>
/// <param name="Agreements">What was set last of each scope for which it was; of any other one holder's yes is enough.
/// </param>
/// <param name="Seen">Up to which place in the log somebody has seen what others changed here, by person id.</param>
public sealed record ConsentState(
    ImmutableList<RecordedConsent> Decisions, ImmutableList<RecordedInformation> Information,
    ImmutableDictionary<Guid, Block> Blocks, ImmutableList<SettledConsent> Settlements,
    ImmutableList<WhoAgreesRule> Agreements, ImmutableDictionary<Guid, long> Seen)
{
    public static ConsentState Empty { get; } = new(
        ImmutableList<RecordedConsent>.Empty, ImmutableList<RecordedInformation>.Empty,
        ImmutableDictionary<Guid, Block>.Empty, ImmutableList<SettledConsent>.Empty,
        ImmutableList<WhoAgreesRule>.Empty, ImmutableDictionary<Guid, long>.Empty);

    /// <summary>The newest decision on a scope, and on a receiver of a kind where the scope has one.</summary>
    public RecordedConsent? Newest(ConsentScope scope, string? receiver = null, ReceiverKind? kind = null) =>
        Decisions.FindLast(d => d.IsOn(scope, receiver, kind));

    /// <summary>How the answers up to now were settled; null where they were not, or somebody answered since.</summary>
    public SettledConsent? Settled(ConsentScope scope, string? receiver = null, ReceiverKind? kind = null) =>
        Settlements.FindLast(d => d.IsOn(scope, receiver, kind)) is { } settled
            && !(Newest(scope, receiver, kind)?.Order > settled.Order)
            ? settled
            : null;

    /// <summary>Whether the scope needs the yes of each who holds parental responsibility.</summary>
    internal bool NeedsEach(ConsentScope scope) =>
        Agreements.Exists(a => a.Scope == scope && a.Who is WhoAgrees.Both);

    /// <summary>Whether what counts for the scope, of what was answered, is <em>given</em>; whether it is consented to
    /// say <see cref="Holders.Agree"/> and <see cref="Life.Ages.Covers"/>.</summary>
    public bool IsGiven(ConsentScope scope, string? receiver = null, ReceiverKind? kind = null) =>
        GivenOn(scope, receiver, kind) is not null;

    /// <summary>The day of the answer, or of the settlement, by which the scope is given; null where it is not.
    /// </summary>
    public DateOnly? GivenOn(ConsentScope scope, string? receiver = null, ReceiverKind? kind = null)
    {
        var (counts, on, said) = Settled(scope, receiver, kind) is { } settled
            ? (settled.Decision, settled.On, settled.ReceiverKind)
            : Newest(scope, receiver, kind) is { } newest
                ? (newest.Counts, newest.On, newest.ReceiverKind)
                : (ConsentDecision.Refused, default(DateOnly), kind);
        return counts is ConsentDecision.Given && (said == kind || !SaysKind(scope, receiver)) ? on : null;
    }

    /// <summary>Whether an answer says which kind the receiver is: then a yes that does not is one to that kind, and
    /// opens none (CON-73).</summary>
    internal bool SaysKind(ConsentScope scope, string? receiver) =>
        Decisions.Exists(d => d.Scope == scope && d.ReceiverKind is not null
            && ReceiverNames.Same(d.Receiver, receiver));

    /// <summary>Whether the patient keeps somebody in this role out of the whole room.</summary>
    public bool KeepsOut(MemberCard person, Role role) =>
        Blocks.Values.Any(b => b.IsWhole && b.Concerns(person, role));

    /// <summary>Whether the patient keeps somebody from anything.</summary>
    public bool Concerns(MemberCard person, Role role) => Blocks.Values.Any(b => b.Concerns(person, role));

    /// <summary>Those of the members whom nothing keeps out.</summary>
    public MembershipState LetIn(MembershipState members) => Blocks.IsEmpty ? members : members with
    {
        Members = members.Members.RemoveRange(members.Members
            .Where(m => KeepsOut(m.Value.Person, m.Value.Role)).Select(m => m.Key)),
    };

    /// <summary>The materials and other parts that the member is kept from.</summary>
    public IdSet KeptFrom(Member member) => Blocks.IsEmpty ? IdSet.Empty : new([.. Blocks.Values
        .Where(b => !b.IsWhole && b.Concerns(member.Person, member.Role))
        .SelectMany(b => (b.Materials ?? []).Concat(b.Parts ?? []))]);
}

/// <summary>A decision on a scope as it stands in the record.</summary>
/// <param name="Receiver">For receivers outside the health service: which; else null.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Order">Its sequence.</param>
/// <param name="Giver">Who of the room answered; null where nobody of it is named.</param>
/// <param name="Holds">As in <see cref="ConsentRecorded"/>.</param>
/// <param name="ReceiverKind">As in <see cref="ConsentRecorded"/>.</param>
/// <param name="Authority">As in <see cref="ConsentRecorded"/>.</param>
/// <param name="Unfounded">A yes of a representative whose relation to the patient was withdrawn since (CON-122), or
/// who left without an authority on record (CON-127).</param>
public sealed record RecordedConsent(
    ConsentScope Scope, string? Receiver, ConsentDecision Decision, string FormVersion, string Language, DateOnly On,
    bool Interpreter, string GivenBy, string ReceivedBy, Guid By, long Order, ConsentProof? Proof = null,
    Guid? Giver = null, ConsentDecision? Holds = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReceiverKind? ReceiverKind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FamilyLink? Authority = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Unfounded = false)
{
    /// <summary>What counts since this answer.</summary>
    [JsonIgnore]
    public ConsentDecision Counts => Holds ?? Decision;

    /// <summary>Whether it is an answer on the scope and receiver; one that says no kind is, whichever that is.
    /// </summary>
    internal bool IsOn(ConsentScope scope, string? receiver, ReceiverKind? kind) =>
        Scope == scope && ReceiverNames.Same(Receiver, receiver)
        && (ReceiverKind is null || ReceiverKind == kind);
}

/// <summary>How answers that differed were settled.</summary>
/// <param name="By">Who recorded it.</param>
/// <param name="Order">Its sequence.</param>
/// <param name="ReceiverKind">As in the answers.</param>
public sealed record SettledConsent(
    ConsentScope Scope, string? Receiver, ConsentDecision Decision, DateOnly On, string Reason, Guid By, long Order,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReceiverKind? ReceiverKind = null)
{
    /// <summary>As <see cref="RecordedConsent.IsOn"/>.</summary>
    internal bool IsOn(ConsentScope scope, string? receiver, ReceiverKind? kind) =>
        Scope == scope && ReceiverNames.Same(Receiver, receiver)
        && (ReceiverKind is null || ReceiverKind == kind);
}

/// <summary>Whose yes a scope needs, and who said so.</summary>
/// <param name="By">Who recorded it.</param>
/// <param name="Order">Its sequence.</param>
public sealed record WhoAgreesRule(ConsentScope Scope, WhoAgrees Who, Guid By, DateTimeOffset At, long Order);

/// <summary>That somebody was informed of a discussion between institutions, and did not object or objected (BRIEF
/// 3).</summary>
/// <param name="By">Who recorded it.</param>
/// <param name="Order">Its sequence.</param>
/// <param name="BlockId">The block that an objection is; null where nobody objects, and of an older one.</param>
public sealed record RecordedInformation(
    DateOnly On, string InformedBy, bool Objects, string? ToWhom, string? What, Guid By, long Order,
    Guid? BlockId = null);

/// <summary>Whom the patient keeps from what; while <see cref="Lifted"/> is null it holds.</summary>
/// <param name="Materials">Null, and no parts either: the whole room.</param>
/// <param name="Parts">Facts, relatives, goals, statements, recommendations and conversations.</param>
public sealed record Block(
    PersonRef? Person, OrganisationRef? Organisation, IReadOnlyList<Guid>? Materials, DateOnly On, string GivenBy,
    string? Reason, BlockLift? Lifted, Guid By, long Order, IReadOnlyList<Guid>? Parts,
    OrganisationRef? Unit)
{
    [JsonIgnore]
    public bool IsWhole => Materials is null && Parts is null;

    /// <summary>The person, unit or organisation.</summary>
    [JsonIgnore]
    internal Guid? Whom => Person?.Id ?? Unit?.Id ?? Organisation?.Id;

    /// <summary>Whether it holds for the person. An organisation or a unit is those who work there: a family that
    /// happens to be of it is not meant.</summary>
    public bool Concerns(MemberCard person, Role role) => Lifted is null && !Policy.IsPatientSide(role)
        && (Person is { } one
            ? person.PersonId == one.Id
            : Unit is { } some
                ? person.UnitId == some.Id
                : Organisation is { } all && person.OrganisationId == all.Id);
}

/// <summary>That a block holds no longer, and why.</summary>
/// <param name="Order">Its sequence.</param>
public sealed record BlockLift(string Reason, Guid By, DateTimeOffset At, long Order);
