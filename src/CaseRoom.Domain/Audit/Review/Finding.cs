using System.Collections.Immutable;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Readings that somebody should look into.</summary>
/// <param name="Weight">0 to 100; the heaviest is shown first, after emergency accesses.</param>
/// <param name="Why">Numbers that the words of the rule are filled with.</param>
/// <param name="Rows">What it rests on, oldest first.</param>
public sealed record Finding(
    ReviewRule Rule, int Weight, FindingReason Why, IReadOnlyList<ReviewedRow> Rows)
{
    /// <summary>Other rules that the same rows, or some of them, stand out by.</summary>
    public IReadOnlyList<ReviewRule> Also { get; init; } = [];

    /// <summary>Of an emergency access; else null.</summary>
    public EmergencyState? Emergency { get; init; }

    /// <summary>What it is known by, and settled by: its readings, and the emergency access.</summary>
    public ImmutableList<Guid> Keys { get; init; } = [.. Rows.Select(row => row.Entry.ReadingId)];

    /// <summary>The same readings under the same rule have the same name; with one more it is another.</summary>
    public string Name => $"{(int)Rule}-{(Keys.IsEmpty ? "" : Keys[0].ToString("N"))}-{Keys.Count}";

    public IReadOnlyList<ReviewRule> Rules => [Rule, .. Also];

    /// <summary>Whose readings; null where they are several people's.</summary>
    public Guid? PersonId => Emergency?.PersonId
        ?? (Rows.Select(row => row.Entry.Reader.PersonId).Distinct().Take(2).ToList() is [var one] ? one : null);
}

/// <param name="Count">How many: readings, cases, people or units, as the rule says.</param>
/// <param name="Usual">What is usual for the person or the case; null where nothing is compared.</param>
public sealed record FindingReason(int Count, double? Usual = null);

/// <param name="PersonId">Who took it.</param>
/// <param name="DueOn">The last day on which it is gone through in time.</param>
public sealed record EmergencyState(
    Guid AccessId, Guid RoomId, Guid PersonId, DateTimeOffset From, DateTimeOffset Until, EmergencyStanding Standing,
    DateOnly DueOn);

/// <summary>Whether an emergency access was gone through, and in time.</summary>
public enum EmergencyStanding
{
    /// <summary>Nobody has gone through it, and it is late.</summary>
    Overdue,

    /// <summary>Nobody has gone through it yet.</summary>
    Waiting,

    /// <summary>It was gone through too late.</summary>
    ReviewedLate,

    Reviewed,
}
