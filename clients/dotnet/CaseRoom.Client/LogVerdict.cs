using CaseRoom.Contracts.Log;

namespace CaseRoom.Client;

/// <summary>What a check of a room's log found.</summary>
/// <param name="Events">Events whose place in the chain is right.</param>
/// <param name="Opened">Of these, the events whose content the reader may see whole, so that it was checked
/// too.</param>
/// <param name="Hash">The chain's hash at the last right event, base 64: two people who read it aloud compare
/// logs.</param>
/// <param name="Fault">The first event that is not what was written; null where the log is whole.</param>
public sealed record LogVerdict(long Events, long Opened, string Hash, ChainFault? Fault)
{
    public bool IsWhole => Fault is null;
}
