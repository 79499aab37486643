using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>The version that an edit must name, for the commands that replace nothing without one.</summary>
internal static class Versions
{
    public static long? Of(RoomState state, RoomCommand command) => command switch
    {
        RecordFact c => state.Case.Facts.GetValueOrDefault(c.FactId)?.Version,
        RecordGoal c => state.Case.Goals.GetValueOrDefault(c.GoalId)?.Version,
        _ => null,
    };
}
