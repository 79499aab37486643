namespace CaseRoom.Testing;

/// <summary>What a whole log does to whoever asks it.</summary>
public enum LogOutage
{
    /// <summary>It works.</summary>
    None,

    /// <summary>Every call fails at once.</summary>
    Away,

    /// <summary>No call is ever answered, and nothing is written.</summary>
    Silent,

    /// <summary>It is read as always, and takes no append: a full disk.</summary>
    TakesNothing,
}
