using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing;

/// <summary>Names what stands in a room as somebody does who has read all of it.</summary>
public static class Reading
{
    public static SignConclusion Everything(RoomState room) => new(
        [.. room.Conclusion.Statements.Where(s => s.Value.Withdrawn is null)
            .OrderBy(s => s.Value.Order)
            .Select(s => new StatementRead(s.Key, s.Value.Version, s.Value.Corrections.Count, s.Value.Dissent))],
        [.. room.Conclusion.Recommendations.Where(r => r.Value.Withdrawn is null)
            .OrderBy(r => r.Value.Order)
            .Select(r => new RecommendationRead(r.Key, r.Value.Version))],
        room.Case.Diagnosis?.Version,
        room.Case.Texts.GetValueOrDefault(CaseState.Key(CasePart.Question))?.Version);
}
