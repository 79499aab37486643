using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <summary>The birthdays at which something changes, and what counts by them (SPEC.md, LIFE-01, LIFE-04).</summary>
public static class Ages
{
    /// <summary>Parts can be closed to parents, and the child is asked.</summary>
    public const int Asked = 12;

    /// <summary>Of age in health matters: parents' access closes.</summary>
    public const int InHealth = 16;

    /// <summary>Of age: adult services take over.</summary>
    public const int Adult = 18;

    public static IReadOnlyList<int> All { get; } = [Asked, InHealth, Adult];

    /// <summary>The birthday; null where no birth date is recorded, or where it was known before it came that the
    /// patient had died. A death that is recorded later undoes none that has come: what ended by it stays ended.
    /// </summary>
    public static DateOnly? BirthdayOf(RoomState state, int age)
    {
        if (state.Case.Identity?.BirthDate is not { } born) { return null; }
        var day = born.AddYears(age);
        return state.Life.Death is { } death && death.On < day && death.At < NorwegianTime.StartOf(day) ? null : day;
    }

    /// <summary>The moment from which the patient is of the age.</summary>
    public static DateTimeOffset? StartOf(RoomState state, int age) =>
        BirthdayOf(state, age) is { } day ? NorwegianTime.StartOf(day) : null;

    public static bool IsReached(RoomState state, int age, DateTimeOffset now) => StartOf(state, age) <= now;

    /// <summary>Whether the room knows that the patient is not of age in health matters yet: by the birth date, or
    /// where none is recorded by the age that is described. Of a foetus the pregnant woman is the patient (CON-126).
    /// </summary>
    public static bool IsKnownChild(RoomState state, DateTimeOffset now) => state.Case.Identity?.BirthDate is not null
        ? !IsReached(state, InHealth, now)
        : state.Case.Patient?.Age is >= AgeBand.From0To1 and <= AgeBand.From12To15;

    /// <summary>Whether what counts for the scope is <em>given</em>, by everybody whose yes it needs, who could give it
    /// still.</summary>
    /// <param name="receiver">Of a scope that has receivers: which.</param>
    /// <param name="kind">Which kind it is.</param>
    public static bool Covers(
        RoomState state, ConsentScope scope, DateTimeOffset now, string? receiver = null,
        ReceiverKind? kind = null) =>
        state.Consent.GivenOn(scope, receiver, kind) is { } given
        && !(IsReached(state, InHealth, now) && IsFromBefore(state, given))
        && Holders.Opens(state, scope, receiver, kind);

    /// <summary>When a given consent stops to count; null where it was given by the patient's own age, or there is
    /// none.</summary>
    public static DateTimeOffset? EndOf(RoomState state, ConsentScope scope) =>
        state.Consent.GivenOn(scope) is { } given && IsFromBefore(state, given)
            ? StartOf(state, InHealth)
            : null;

    /// <summary>Whether an answer of the day was a child's, which others give for them.</summary>
    internal static bool IsFromBefore(RoomState state, DateOnly answered) => answered < BirthdayOf(state, InHealth);
}
