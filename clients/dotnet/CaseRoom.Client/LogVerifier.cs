using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Client;

/// <summary>
/// Recomputes a room's hash chain from its beginning, trusting nothing that the server says about it: every hash from
/// the one before, and the commitment of every event whose content this reader may see.
/// </summary>
public static class LogVerifier
{
    /// <exception cref="CaseRoomException">The room cannot be read.</exception>
    public static async Task<LogVerdict> VerifyAsync(
        CaseRoomClient client, Guid roomId, CancellationToken cancel = default)
    {
        // Read first: events that come meanwhile lie beyond it and are left for the next check.
        var shown = await client.ViewAsync(roomId, cancel);
        var end = LogChain.StartHead(StreamId.Room(roomId));
        var opened = 0L;
        while (end.Sequence < shown.Sequence)
        {
            var page = await client.LogAsync(roomId, end.Sequence, cancel: cancel);
            if (page.Entries is not [{ } first, ..] || first.Sequence > shown.Sequence)
            {
                return Verdict(end, opened, new(end.Sequence + 1, ChainFaultKind.Missing));
            }

            foreach (var entry in page.Entries.TakeWhile(e => e.Sequence <= shown.Sequence))
            {
                var link = Link(entry);
                var check = LogChain.Verify(end, [link]);
                if (check.Fault is { } fault) { return Verdict(end, opened, fault); }
                end = check.End;
                opened += link.Opened is null ? 0 : 1;
            }
        }

        var same = end.Hash.AsSpan().SequenceEqual(Convert.FromBase64String(shown.Hash));
        return Verdict(end, opened, same ? null : new ChainFault(end.Sequence, ChainFaultKind.HeadDiffers));
    }

    private static LogVerdict Verdict(LogHead end, long opened, ChainFault? fault) =>
        new(end.Sequence, opened, Convert.ToBase64String(end.Hash), fault);

    private static ChainLink Link(LogPageEntry entry) => new(
        entry.Sequence, Convert.FromBase64String(entry.Commitment), Convert.FromBase64String(entry.Hash),
        entry is { Bytes: { } bytes, Salt: { } salt }
            ? new OpenedEvent(Convert.FromBase64String(bytes), Convert.FromBase64String(salt))
            : null);
}
