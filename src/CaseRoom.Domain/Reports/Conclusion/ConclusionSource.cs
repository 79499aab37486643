using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>
/// What a conclusion is printed from: the newest signed version while it stands, else what is proposed now. A reopened
/// room prints what is proposed, marked as such, unless a signed version is asked for by its number.
/// </summary>
/// <param name="Room">Without the facts of relatives who have not agreed.</param>
/// <param name="RelativesLeftOut">Whether there were such facts.</param>
/// <param name="Withheld">What names a gene, a variant or a condition, of relatives who have not agreed too.</param>
/// <param name="Closed">What is closed to parents now, whatever was closed when a version was signed.</param>
internal sealed record ConclusionSource(
    RoomState Room, bool RelativesLeftOut, HealthWords Withheld, Access.IdSet Closed, SealedVersion? Version,
    IReadOnlyList<KeyValuePair<Guid, Statement>> Statements,
    IReadOnlyList<KeyValuePair<Guid, Recommendation>> Recommendations, IReadOnlyList<Participant> Participants,
    IReadOnlyDictionary<Guid, DateTimeOffset> Signatures)
{
    /// <exception cref="ArgumentException">No version has the number.</exception>
    public static ConclusionSource Of(RoomState whole, HealthWords withheld, Access.IdSet closed, int? number)
    {
        var agreed = Access.Viewer.Agreed(whole);
        var silent = whole.Case.Facts.Where(f => IsSilent(agreed, f.Key, f.Value.Fact)).Select(f => f.Key).ToList();
        var room = whole with { Case = whole.Case with { Facts = whole.Case.Facts.RemoveRange(silent) } };
        var version = number is { } asked ? Signed(room, asked) : Standing(room);
        var statements = version?.Statements ?? room.Conclusion.Statements;
        var recommendations = version?.Recommendations ?? room.Conclusion.Recommendations;
        return new ConclusionSource(
            room, silent.Count > 0, withheld, closed, version,
            [.. statements.Where(s => s.Value.Withdrawn is null).OrderBy(s => s.Value.Order)],
            [.. recommendations
                .Where(r => r.Value.Withdrawn is null)
                .OrderBy(r => r.Value.Kind).ThenBy(r => r.Value.Order)
                .Select(r => KeyValuePair.Create(r.Key, Answered(r, room, version)))],
            [.. version is not null ? version.Participants.Values.OrderBy(p => p.Role) : Present(room)],
            version?.Signatures ?? room.Conclusion.Signatures);
    }

    /// <summary>The patient's goals, in order; without what is closed to parents, or that alone.</summary>
    public IEnumerable<KeyValuePair<Guid, Goal>> Goals(bool closed) =>
        Room.Case.Goals.Where(g => Closed.Contains(g.Key) == closed).OrderBy(g => g.Value.Order);

    /// <summary>Facts, in order; what is known of a relative who is closed to parents is closed with them.</summary>
    public IEnumerable<KeyValuePair<Guid, RecordedFact>> Facts(bool closed) => Room.Case.Facts
        .Where(f => (Closed.Contains(f.Key) || Closed.Contains(f.Value.Fact.RelativeId)) == closed)
        .OrderBy(f => f.Value.Order);

    /// <summary>Whether a newer signed version exists.</summary>
    public bool IsSuperseded => Version is { } v && v.Number < Room.Conclusion.Versions.Count;

    /// <summary>Person id → how they are named; a person who has left is still named by what they said.</summary>
    public string NameOf(Guid person) =>
        (Version?.Participants.GetValueOrDefault(person)?.Person
            ?? Room.Membership.Members.GetValueOrDefault(person)?.Person)
            is { Name.Length: > 0 } card ? card.Name : "–";

    /// <summary>The name, or for who has none here the role: the patient's side is not named in every form.</summary>
    public string SaidBy(Guid person, Words say) =>
        Room.Membership.Members.GetValueOrDefault(person) is { } member && member.Person.Name.Length == 0
            ? say.It(ValuePhrases.Of(member.Role))
            : NameOf(person);

    public bool IsPatientSide(Guid person) =>
        Room.Membership.Members.GetValueOrDefault(person) is { } member && Access.Policy.IsPatientSide(member.Role);

    public Count CountOf(Statement statement) =>
        Version is null ? Count.Of(statement, Room.Membership) : Count.Of(statement, Version);

    /// <summary>The 1-based number of a statement, by the goal it answers; null where none does.</summary>
    public int? AnswerTo(Guid goal)
    {
        for (var i = 0; i < Statements.Count; i++)
        {
            if (Statements[i].Value.AnswersGoal == goal) { return i + 1; }
        }

        return null;
    }

    /// <summary>Those who were there: not who was invited and never came.</summary>
    public IEnumerable<Participant> TookPart => Participants.Where(p => p.Standing is not Membership.Standing.Invited);

    /// <summary>
    /// The answer to a recommendation is not part of what was signed: the newest one is printed, as long as it answers
    /// this text and no newer version is signed.
    /// </summary>
    private static Recommendation Answered(
        KeyValuePair<Guid, Recommendation> printed, RoomState room, SealedVersion? version)
    {
        var superseded = version is not null && version.Number < room.Conclusion.Versions.Count;
        var now = room.Conclusion.Recommendations.GetValueOrDefault(printed.Key);
        return superseded || now is null || !SaysTheSame(now, printed.Value)
            ? printed.Value
            : printed.Value with { Answer = now.Answer };
    }

    private static bool SaysTheSame(Recommendation a, Recommendation b) =>
        (a.Kind, a.Text, a.Addressee, a.Due, a.Extent) == (b.Kind, b.Text, b.Addressee, b.Due, b.Extent);

    /// <summary>Relatives are patients too: their facts leave only if they agreed (BRIEF 7).</summary>
    private static bool IsSilent(Access.IdSet agreed, Guid id, Fact fact) =>
        !Access.MarkPolicy.Prints(new(fact is Relative ? id : fact.RelativeId, fact.IsGenetic), agreed);

    private static SealedVersion Signed(RoomState room, int number) =>
        room.Conclusion.Versions.FirstOrDefault(v => v.Number == number)
        ?? throw new ArgumentException($"No signed version has the number {number}.", nameof(number));

    /// <summary>The newest signed version while it stands; null in a room that was reopened or never signed.</summary>
    internal static SealedVersion? Standing(RoomState room) =>
        room.Case.Phase is Phase.Signed or Phase.Closed ? room.Conclusion.Versions.LastOrDefault() : null;

    private static IEnumerable<Participant> Present(RoomState room) => room.Membership.Members.Values
        .Where(m => m.Standing != Membership.Standing.Removed && !Access.Policy.IsPatientSide(m.Role))
        .OrderBy(m => m.Role).ThenBy(m => m.Order)
        .Select(m => new Participant(m.Person, m.Role, m.Standing));
}
