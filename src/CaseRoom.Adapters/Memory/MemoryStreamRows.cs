using CaseRoom.Contracts.Log;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Memory;

/// <summary>What the log in memory keeps of one stream. Its owner lets one caller in at a time.</summary>
internal sealed class MemoryStreamRows(LogHead start, StreamSummary summary)
{
    private readonly List<StoredEvent> _events = [];
    private readonly Dictionary<Guid, AcceptedCommand> _commands = [];

    public LogHead Head { get; private set; } = start;

    public DateTimeOffset At { get; private set; } = DateTimeOffset.UnixEpoch;

    public StreamSummary Summary { get; private set; } = summary;

    public StoredSnapshot? Snapshot { get; private set; }

    public AppendOutcome Append(LogAppend append)
    {
        var same = Head.Sequence == append.Expected.Sequence && Head.Hash.AsSpan().SequenceEqual(append.Expected.Hash);
        if (!same) { return AppendOutcome.Conflict; }

        if (append.Commands.Any(command => _commands.ContainsKey(command.CommandId))) { return AppendOutcome.Repeated; }

        _events.AddRange(append.Events);
        foreach (var command in append.Commands) { _commands.Add(command.CommandId, command); }

        if (append.Events is [.., var last])
        {
            Head = new LogHead(last.Sequence, last.Hash);
            At = last.At;
        }

        Summary = append.Summary;
        return AppendOutcome.Appended;
    }

    public IReadOnlyList<StoredEvent> Read(long afterSequence, int limit) =>
        [.. _events.Where(stored => stored.Sequence > afterSequence).Take(limit)];

    public IReadOnlyList<AcceptedCommand> FindCommands(IReadOnlyCollection<Guid> commandIds) =>
        [.. commandIds.Distinct().Where(_commands.ContainsKey).Select(id => _commands[id])];

    public void Keep(StoredSnapshot snapshot)
    {
        var newest = snapshot.Sequence >= (Snapshot?.Sequence ?? 0);
        if (newest && snapshot.Sequence <= Head.Sequence) { Snapshot = snapshot; }
    }

    public FoundSummary Found(Guid id) => new(id, Head.Sequence, At, Summary);
}
