namespace CaseRoom.Domain.Audit.Review;

/// <summary>What a log controller found out about a finding: it does not come back for the same readings.</summary>
/// <param name="Rules">The rules by which the readings stood out.</param>
/// <param name="PersonId">Whose readings; null where they are several people's.</param>
/// <param name="Keys">As in <see cref="Finding.Keys"/>.</param>
public sealed record Settlement(
    IReadOnlyList<ReviewRule> Rules, Guid? PersonId, IReadOnlyList<Guid> Keys, SettlementOutcome Outcome, string Note)
{
    /// <summary>Characters of a note.</summary>
    public const int NoteLength = 2000;
}

/// <summary>What a log controller came to.</summary>
public enum SettlementOutcome
{
    /// <summary>The reading was in order.</summary>
    InOrder,

    /// <summary>The reader was asked.</summary>
    Asked,

    /// <summary>Passed on to who leads the reader, or to the data-protection officer.</summary>
    PassedOn,
}
