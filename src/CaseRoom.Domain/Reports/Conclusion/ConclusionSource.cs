using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>
/// What a conclusion is printed from: the newest signed version while it stands, else what is proposed now. A reopened
/// room prints what
/// is proposed, marked as such, unless a signed version is asked for by its number.
/// </summary>
internal sealed record ConclusionSource(
    RoomState Room, SealedVersion? Version, IReadOnlyList<KeyValuePair<Guid, Statement>> Statements,
    IReadOnlyList<KeyValuePair<Guid, Recommendation>> Recommendations, IReadOnlyList<Participant> Participants,
    IReadOnlyDictionary<Guid, DateTimeOffset> Signatures)
{
    /// <exception cref="ArgumentException">No version has the number.</exception>
    public static ConclusionSource Of(RoomState room, int? number)
    {
        var version = number is { } asked ? Signed(room, asked) : Standing(room);
        var statements = version?.Statements ?? room.Conclusion.Statements;
        var recommendations = version?.Recommendations ?? room.Conclusion.Recommendations;
        return new ConclusionSource(
            room, version,
            [.. statements.Where(s => s.Value.Withdrawn is null).OrderBy(s => s.Value.Order)],
            [.. recommendations
                .Where(r => r.Value.Withdrawn is null)
                .OrderBy(r => r.Value.Kind).ThenBy(r => r.Value.Order)
                .Select(r => KeyValuePair.Create(r.Key, Newest(r, room)))],
            [.. version is not null ? version.Participants.Values.OrderBy(p => p.Role) : Present(room)],
            version?.Signatures ?? room.Conclusion.Signatures);
    }

    /// <summary>Whether a newer signed version exists.</summary>
    public bool IsSuperseded => Version is { } v && v.Number < Room.Conclusion.Versions.Count;

    /// <summary>Person id → how they are named; a person who has left is still named by what they said.</summary>
    public string NameOf(Guid person) =>
        (Version?.Participants.GetValueOrDefault(person)?.Person
            ?? Room.Membership.Members.GetValueOrDefault(person)?.Person)
            is { Name.Length: > 0 } card ? card.Name : "–";

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

    /// <summary>The answer to a recommendation is not part of what was signed: the newest one is printed.</summary>
    private static Recommendation Newest(KeyValuePair<Guid, Recommendation> printed, RoomState room) =>
        printed.Value with { Answer = room.Conclusion.Recommendations.GetValueOrDefault(printed.Key)?.Answer };

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
