namespace CaseRoom.Domain.Audit.Review;

/// <summary>From where on a reading counts as unusual, each with its reason.</summary>
public static class ReviewLimits
{
    /// <summary>How far back a person's own habit is read from: shorter, and a holiday is most of it.</summary>
    public static readonly TimeSpan Habit = TimeSpan.FromDays(56);

    /// <summary>Who wrote in a case so long before a reading still works on it.</summary>
    public static readonly TimeSpan WorkBefore = TimeSpan.FromDays(7);

    /// <summary>Who reads today may write what it led to as late as after the next week's conference.</summary>
    public static readonly TimeSpan WorkAfter = TimeSpan.FromDays(14);

    /// <summary>With so many others in the case on one day it is a meeting that all prepare for.</summary>
    public const int Together = 3;

    /// <summary>Letters and corrections after the end of a case.</summary>
    public static readonly TimeSpan Winding = TimeSpan.FromDays(30);

    /// <summary>Days on which somebody who worked on a case may look at it again after its end.</summary>
    public const int LooksBack = 2;

    /// <summary>How long around taking a conclusion out something is written, where it is used.</summary>
    public static readonly TimeSpan ExportUse = TimeSpan.FromDays(45);

    /// <summary>Fewer cases in a day, read alone and without a word, tell nothing.</summary>
    public const int LeastVolume = 8;

    /// <summary>Scaled deviations from a median: a normal habit passes six about never.</summary>
    public const double Deviations = 6;

    /// <summary>As often as the busiest day of the role, in which a hundredth of days lies higher.</summary>
    public const double RoleShare = 0.99;

    public const double RoleTimes = 1.5;

    /// <summary>Nobody takes in so many cases in a quarter of an hour.</summary>
    public const int LeastRooms = 6;

    public static readonly TimeSpan ShortTime = TimeSpan.FromMinutes(15);

    /// <summary>Half as much again as the reader's own quickest quarter of an hour.</summary>
    public const double RoomsTimes = 1.5;

    /// <summary>An old link is tried once; who is refused so often, or on a second day, means it.</summary>
    public const int LeastRefused = 3;

    /// <summary>Hours between which people are at work, or sit down again in the evening.</summary>
    public const int FirstHour = 6;

    public const int LastHour = 20;

    /// <summary>Days: once or twice late is an evening, and a duty is a weekend.</summary>
    public const int LeastOffHours = 4;

    /// <summary>Days with readings: of who has fewer no habit is known, such as of who is new.</summary>
    public const int LeastHabit = 10;

    /// <summary>Before anything is known of a person one day in thirty is taken to have a late reading of a case
    /// that they never write in.</summary>
    public const int OffHoursBefore = 1;

    public const int DaysBefore = 30;

    /// <summary>How likely so many of those days are by the person's own habit: of a hundred people one passes it in
    /// three such periods.</summary>
    public const double Unlikely = 0.003;

    /// <summary>People who look at one case within a week, and do not work on it.</summary>
    public const int LeastOnlookers = 5;

    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Cases differ less in who looks at them than days do.</summary>
    public const double OnlookerDeviations = 3;

    /// <summary>Observers who look at a case together within <see cref="Lesson"/> are taught by it.</summary>
    public const int Class = 4;

    public static readonly TimeSpan Lesson = TimeSpan.FromHours(3);

    /// <summary>How long a new case may wait for its second person.</summary>
    public static readonly TimeSpan Alone = TimeSpan.FromDays(14);

    /// <summary>Days on which a case is read by who alone has a part in it.</summary>
    public const int LeastDaysAlone = 3;

    /// <summary>A surname that one in so many of the directory has is common.</summary>
    public const int CommonSurname = 100;

    /// <summary>Working days within which an emergency access is gone through (BRIEF: next day).</summary>
    public const int ReviewDays = 1;
}
