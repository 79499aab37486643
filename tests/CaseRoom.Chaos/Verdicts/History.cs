using CaseRoom.Contracts.Wire;

namespace CaseRoom.Chaos.Verdicts;

/// <summary>What a run saw, from outside alone: what was answered, what readers were shown, and at the end what is in
/// the database.</summary>
internal sealed record History
{
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Of each reader in the order in which it was shown.</summary>
    public IReadOnlyList<Sight> Sights { get; init; } = [];

    public IReadOnlyList<RoomLog> Logs { get; init; } = [];

    /// <summary>Where each reader stood when everything had settled.</summary>
    public IReadOnlyList<Reached> Ends { get; init; } = [];

    public IReadOnlyList<Removal> Removals { get; init; } = [];

    public IReadOnlyList<Struck> Faults { get; init; } = [];

    public IReadOnlyList<Ballot> Ballots { get; init; } = [];
}

/// <summary>An answer to a command; the same command may be given, and answered, more than once.</summary>
/// <param name="Problem">The refusal's code; null where it was applied.</param>
internal sealed record Answer(
    Guid Room, Guid CommandId, OutcomeStatus Status, long? First, long? Last, string? Problem = null);

/// <summary>An event that a reader was shown.</summary>
/// <param name="CommandId">The command that it follows from.</param>
internal sealed record Sight(string Reader, Guid Room, long Sequence, Guid CommandId);

/// <summary>A room as the database holds it, read past every server.</summary>
/// <param name="Events">In the order of the database; null where it could not be read.</param>
/// <param name="Hash">At the last of them.</param>
/// <param name="Fault">What is wrong with the chain of hashes; null where it is whole.</param>
internal sealed record RoomLog(Guid Room, IReadOnlyList<Logged>? Events, string Hash, string? Fault);

/// <summary>An event in the database.</summary>
internal sealed record Logged(long Sequence, Guid CommandId);

/// <summary>Where a reader stands at the end.</summary>
/// <param name="Sequence">Null where it could not be asked.</param>
/// <param name="SameState">Whether what it has folded is what the server shows it when it asks anew.</param>
internal sealed record Reached(string Reader, Guid Room, long? Sequence, string Hash, bool SameState);

/// <summary>From that event on somebody is no member any more.</summary>
/// <param name="Watched">Whether they stood there to be shown what follows: without that nothing is proved.</param>
internal sealed record Removal(string Reader, Guid Room, long Sequence, bool Watched);

/// <summary>Something that was broken and healed.</summary>
/// <param name="RecoveryMs">From the healing until everybody's next command was acknowledged; null where that did not
/// come in time.</param>
internal sealed record Struck(string Name, long? RecoveryMs);

/// <summary>A vote that several give at once and that several close at once.</summary>
/// <param name="Closings">How many commands to close it were answered with "applied".</param>
/// <param name="Votes">Of each voter, how many votes were answered with "applied".</param>
/// <param name="Read">Whether the counted state could be read at the end.</param>
/// <param name="Counted">Of each voter, how many votes the room holds.</param>
/// <param name="AfterClose">Votes that the log holds behind the closing.</param>
internal sealed record Ballot(
    Guid Room, int Closings, IReadOnlyDictionary<string, int> Votes, bool Read,
    IReadOnlyDictionary<string, int> Counted, int AfterClose);
