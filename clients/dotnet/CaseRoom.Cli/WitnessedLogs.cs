using System.Data.Common;
using CaseRoom.Cli.Backup;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Cli;

/// <summary>What a check of one log of a store found.</summary>
/// <param name="Log">As <c>room/0192…</c>.</param>
/// <param name="Events">Good ones from the beginning.</param>
/// <param name="Witnessed">Up to here checkpoints speak of it: whoever wrote the store cannot have changed it since.
/// </param>
/// <param name="Fault">The first bad event, or null.</param>
internal sealed record CheckedLog(string Log, long Events, long Witnessed, ChainFault? Fault);

/// <summary>Every log of a store against itself, against the head that the store names, and against
/// checkpoints (AUD-228).</summary>
internal sealed class WitnessedLogs
{
    private readonly ILookup<(string Log, long Sequence), byte[]> witnessed;
    private readonly Dictionary<string, long> newest;
    private readonly Dictionary<string, ChainEnd> heads;
    private readonly List<CheckedLog> done = [];

    private WitnessedLogs(IReadOnlyList<Checkpoint> checkpoints, IReadOnlyList<ChainEnd> heads)
    {
        var told = checkpoints.SelectMany(one => one.Heads).ToList();
        witnessed = told.ToLookup(head => (head.Log, head.Sequence), head => head.Hash);
        newest = told.GroupBy(head => head.Log).ToDictionary(log => log.Key, log => log.Max(head => head.Sequence));
        this.heads = heads.ToDictionary(head => head.Name);
    }

    /// <returns>Every log that the store holds, that it says it holds, or that a checkpoint knows.</returns>
    /// <param name="store">With the table of events.</param>
    /// <param name="checkpoints">Checked ones, see <see cref="CheckpointSeries"/>.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<IReadOnlyList<CheckedLog>> CheckAsync(
        DbConnection store, IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancel)
    {
        var check = new WitnessedLogs(checkpoints, await StoredChains.HeadsAsync(store, cancel));
        var (log, end, fault) = ("", new LogHead(0, []), (ChainFault?)null);
        await foreach (var (name, link) in StoredChains.EventsAsync(store, cancel))
        {
            if (name != log)
            {
                check.End(log, end, fault);
                (log, end, fault) = (name, StartOf(name), null);
            }

            if (fault is not null) { continue; }
            fault = check.FaultOf(name, end, link);
            if (fault is null) { end = new LogHead(link.Sequence, link.Hash); }
        }

        check.End(log, end, fault);
        var seen = check.done.Select(one => one.Log).ToHashSet();
        foreach (var name in check.heads.Keys.Union(check.newest.Keys).Where(name => !seen.Contains(name)))
        {
            check.End(name, StartOf(name), null);
        }

        return check.done;
    }

    /// <summary>A name that is none begins nowhere: nothing follows from it.</summary>
    private static LogHead StartOf(string name) =>
        StreamId.Read(name) is { } stream ? LogChain.StartHead(stream) : new LogHead(0, []);

    private ChainFault? FaultOf(string log, LogHead end, ChainLink link) =>
        LogChain.Verify(end, [link]).Fault
        ?? (witnessed[(log, link.Sequence)].All(hash => hash.AsSpan().SequenceEqual(link.Hash))
            ? null
            : new ChainFault(link.Sequence, ChainFaultKind.Rewritten));

    private void End(string log, LogHead end, ChainFault? fault)
    {
        if (log.Length == 0) { return; }
        var known = newest.GetValueOrDefault(log);
        if (fault is null && end.Sequence < known) { fault = new ChainFault(end.Sequence + 1, ChainFaultKind.Missing); }
        var head = heads.GetValueOrDefault(log);
        var named = head is null ? end.Sequence == 0 : head.Sequence == end.Sequence
            && head.Hash.AsSpan().SequenceEqual(end.Hash);
        if (fault is null && !named) { fault = new ChainFault(end.Sequence + 1, ChainFaultKind.HeadDiffers); }
        done.Add(new CheckedLog(log, end.Sequence, Math.Min(known, end.Sequence), fault));
    }
}
