using CaseRoom.Domain.Refusals;

namespace CaseRoom.Domain.Rooms;

/// <summary>Field checks shared by the deciders: the first fault found, or null.</summary>
public static class Check
{
    /// <summary>Present and not longer than the limit.</summary>
    public static Refusal? Required(string field, string? value, int limit) =>
        string.IsNullOrWhiteSpace(value) ? new Refusal.Missing(field) : Optional(field, value, limit);

    /// <summary>The same, and words: a ground on which somebody is shown who the patient is says something to who reads
    /// it later (MEM-80).</summary>
    public static Refusal? Says(string field, string? value, int limit) =>
        Required(field, value, limit) ?? (SaysSomething(value!) ? null : new Refusal.Invalid(field, "saysNothing"));

    /// <summary>A word of at least three letters that are not one and the same: "mor" does, "x" and "..." do not.
    /// </summary>
    private static bool SaysSomething(string value) => value
        .Split([.. value.Where(c => !char.IsLetter(c)).Distinct()])
        .Any(word => word.Length >= WordLength && word.ToUpperInvariant().Distinct().Count() > 1);

    private const int WordLength = 3;

    /// <summary>Not longer than the limit, nor a long text larger than the bytes it is kept in; null is
    /// fine.</summary>
    public static Refusal? Optional(string field, string? value, int limit) =>
        value is null || (value.Length <= limit && (limit <= Limits.Line || StoredText.Fits(value, limit)))
            ? null
            : new Refusal.TooLong(field, limit);

    /// <summary>The texts of a list are not longer together than <see cref="Limits.Together"/>.</summary>
    public static Refusal? Together(string field, IEnumerable<string?> values)
    {
        var all = values.ToList();
        return all.Sum(v => v?.Length ?? 0L) <= Limits.Together && StoredText.Fits(string.Concat(all), Limits.Together)
            ? null
            : new Refusal.TooLong(field, Limits.Together);
    }

    /// <summary>An edit is based on the current version, or names none.</summary>
    public static Refusal? Current(long? basedOn, long current) =>
        basedOn is { } version && version != current ? new Refusal.StaleVersion(current) : null;

    /// <summary>
    /// An id that a client made: not empty, and not in use. That it is in use is told only to who sees what it names:
    /// to anybody else it is as unusable as an empty one.
    /// </summary>
    public static Refusal? NewId(string field, Guid id, bool used, bool seen) =>
        id == Guid.Empty ? Taken(field, false) : used ? Taken(field, seen) : null;

    /// <summary>The id is in use; the words depend on whether the actor sees what it names.</summary>
    public static Refusal Taken(string field, bool seen) =>
        seen ? new Refusal.AlreadyExists(field) : new Refusal.Invalid(field, "unusable");

    /// <summary>There is place for one more.</summary>
    /// <param name="count">Those there are.</param>
    public static Refusal? Below(string field, int count, int limit) =>
        count >= limit ? new Refusal.LimitReached(field, limit) : null;

    /// <summary>One command names no more than these.</summary>
    public static Refusal? AtMost(string field, int count, int limit) =>
        count > limit ? new Refusal.LimitReached(field, limit) : null;
}
