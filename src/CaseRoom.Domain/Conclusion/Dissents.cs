namespace CaseRoom.Domain.Conclusion;

/// <summary>What counts as dissent: it is part of what is signed.</summary>
internal static class Dissents
{
    /// <summary>Whether a position takes a dissent on the wording as it stands, changes it or gives it up.</summary>
    public static bool Touches(Statement statement, Guid person, PositionTaken taken) =>
        IsDissent(taken.Kind)
        || (statement.Positions.GetValueOrDefault(person) is { } before && before.Wording == taken.Wording
            && IsDissent(before.Kind));

    private static bool IsDissent(PositionKind kind) => kind is PositionKind.Disagree or PositionKind.Reservation;
}
