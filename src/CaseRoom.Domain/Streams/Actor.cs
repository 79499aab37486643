namespace CaseRoom.Domain.Streams;

/// <summary>Who gives a command: a person's opaque id from the directory, or the system itself (clock-driven
/// commands).</summary>
public readonly record struct Actor(Guid PersonId)
{
    /// <summary>The system acts when a due time passes. No person has this id.</summary>
    public static Actor System { get; } = new(new Guid("00000000-0000-7000-8000-000000000001"));

    public bool IsSystem => PersonId == System.PersonId;
}
