namespace CaseRoom.Domain.Access.Guard;

/// <summary>What tells who somebody is.</summary>
public enum GuardKind
{
    Name,
    NationalId,
    Phone,
    BirthDate,
    Address,
    Place,
    School,
    Email,

    /// <summary>Nothing was looked for there: it holds no words that a program could read.</summary>
    Unread,
}

/// <summary>A stretch of a text that may tell who somebody is.</summary>
/// <param name="Start">UTF-16 code units from the beginning of the text.</param>
/// <param name="Length">UTF-16 code units.</param>
public readonly record struct GuardFinding(int Start, int Length, GuardKind Kind)
{
    public int End => Start + Length;
}
