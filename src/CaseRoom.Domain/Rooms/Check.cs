using CaseRoom.Domain.Refusals;

namespace CaseRoom.Domain.Rooms;

/// <summary>Field checks shared by the deciders: the first fault found, or null.</summary>
public static class Check
{
    /// <summary>Present and not longer than the limit.</summary>
    public static Refusal? Required(string field, string? value, int limit) =>
        string.IsNullOrWhiteSpace(value) ? new Refusal.Missing(field) : Optional(field, value, limit);

    /// <summary>Not longer than the limit; null is fine.</summary>
    public static Refusal? Optional(string field, string? value, int limit) =>
        value?.Length > limit ? new Refusal.TooLong(field, limit) : null;

    /// <summary>An edit is based on the current version, or names none.</summary>
    public static Refusal? Current(long? basedOn, long current) =>
        basedOn is { } version && version != current ? new Refusal.StaleVersion(current) : null;

    public static Refusal? Below(string field, int count, int limit) =>
        count >= limit ? new Refusal.LimitReached(field, limit) : null;
}
