using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Testing;

/// <summary>Checks a whole stored log with its keys beside it, as only a test has them: opens every
/// event, recomputes commitments and chain, compares the end with the head.</summary>
public static class LogAudit
{
    /// <summary>Events held in memory at a time.</summary>
    private const int PageEvents = 256;

    /// <summary>The first bad event, or null where the log is whole. Without the key (erased) the chain alone is
    /// checked.</summary>
    public static async Task<ChainFault?> VerifyAsync(
        IRoomLog log, IStreamKeys keys, StreamId stream, CancellationToken cancel = default)
    {
        // The head is read first: events appended meanwhile lie beyond it and are left for the next audit.
        var head = await log.HeadAsync(stream, cancel) ?? LogChain.StartHead(stream);
        var end = LogChain.StartHead(stream);
        while (end.Sequence < head.Sequence)
        {
            var limit = (int)Math.Min(PageEvents, head.Sequence - end.Sequence);
            var page = await log.ReadAsync(stream, end.Sequence, limit, cancel);
            if (page.Count == 0) { return new ChainFault(end.Sequence + 1, ChainFaultKind.Missing); }

            foreach (var stored in page)
            {
                var (opened, unreadable) = await OpenAsync(keys, stream, stored, cancel);
                var check = LogChain.Verify(end, [stored.ToLink(opened)]);
                if (check.Fault is not null) { return check.Fault; }

                if (unreadable) { return new ChainFault(stored.Sequence, ChainFaultKind.Uncommitted); }

                end = check.End;
            }
        }

        return end.Hash.AsSpan().SequenceEqual(head.Hash)
            ? null
            : new ChainFault(head.Sequence, ChainFaultKind.HeadDiffers);
    }

    private static async Task<(OpenedEvent? Opened, bool Unreadable)> OpenAsync(
        IStreamKeys keys, StreamId stream, StoredEvent stored, CancellationToken cancel)
    {
        try
        {
            return (EventSealer.Open(stream, await keys.GetAsync(stream, stored.Slot, cancel), stored), false);
        }
        catch (KeyNotFoundException)
        {
            return (null, false);
        }
        catch (TamperedRecordException)
        {
            return (null, true);
        }
    }
}
