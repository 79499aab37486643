using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>What one person read in one room in one sitting.</summary>
/// <param name="Idle">They wrote nothing there before, then or after: <see cref="ReviewLimits.WorkBefore"/>.</param>
/// <param name="Shared">Several others read the same case that day.</param>
internal sealed record Visit(
    Guid Person, ReviewedRoom Room, IReadOnlyList<ReviewedRow> Rows, bool Idle, bool Shared = false)
{
    public DateTimeOffset At => Rows[0].Entry.At;

    public DateOnly Day => NorwegianTime.DateAt(At);

    public Role? Role => Rows[0].Entry.Reader.Role;

    /// <summary>By oneself, and without a word.</summary>
    public bool Quiet => Idle && !Shared;

    /// <summary>Quiet, in a case that they never write in.</summary>
    public bool Strange => Quiet && !Room.Written.ContainsKey(Person);

    public bool IsOffHours => !WorkingDays.IsWorkingDay(Day)
        || NorwegianTime.WallAt(At).Hour is < ReviewLimits.FirstHour or >= ReviewLimits.LastHour;
}
