namespace CaseRoom.Domain.Audit;

/// <summary>A visit is a person in a room, until they have read nothing there for a while.</summary>
public static class VisitRule
{
    /// <summary>A file is fetched in many pieces, and looked at again and again in one sitting; longer away, and
    /// whoever sits there is asked for anew.</summary>
    public static readonly TimeSpan EndsAfter = TimeSpan.FromMinutes(30);

    public static bool Continues(DateTimeOffset lastReadAt, DateTimeOffset now) => now - lastReadAt < EndsAfter;
}
