namespace CaseRoom.Domain.Audit.Review;

/// <summary>What a review is made of.</summary>
/// <param name="From">The first moment whose readings are gone through; those before are people's habit.</param>
/// <param name="Until">The first moment after.</param>
/// <param name="Now">Whether an emergency access is gone through in time is seen from here.</param>
/// <param name="Rows">From <see cref="ReviewLimits.Habit"/> before <paramref name="From"/> on.</param>
public sealed record ReviewInput(
    DateTimeOffset From, DateTimeOffset Until, DateTimeOffset Now, IReadOnlyList<ReviewedRow> Rows,
    IReadOnlyList<ReviewedRoom> Rooms, IReadOnlyList<ReviewedPerson> People, IReadOnlyList<Settlement> Settled);
