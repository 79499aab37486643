using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>Gives a command, as the system, to the streams of one kind whose time has come.</summary>
/// <param name="submit">Gives a call to the stream with this id.</param>
/// <param name="limit">Streams looked at in one sweep, earliest first; the next one goes on after the last of them, so
/// that those which are due for long keep nobody else waiting.</param>
public abstract class DueStreams(
    IRoomLog log, TimeProvider clock, StreamKind kind, int limit, Func<Guid, EncodedCall, Task<EncodedOutcome>> submit)
{
    private (StreamId Stream, DateTimeOffset DueAt)? after;

    /// <summary>Asks each that is due. One that fails is left for the next sweep, and the others go on.</summary>
    /// <param name="failed">Told what each ended with that could not be asked.</param>
    /// <param name="cancel">Stops it before the next one.</param>
    public async Task<DueSweep> SweepAsync(Action<Exception> failed, CancellationToken cancel = default)
    {
        var due = await log.DueAsync(kind, clock.GetUtcNow(), after, limit, cancel);
        var (asked, left) = (0, 0);
        foreach (var (stream, dueAt) in due)
        {
            cancel.ThrowIfCancellationRequested();
            after = (stream, dueAt);
            try
            {
                await submit(stream.Id, new EncodedCall(Actor.System.PersonId, [CommandFor(dueAt)]));
                asked++;
            }
            catch (Exception fault)
            {
                // Whatever it was, it is this stream's alone: a record that does not open, a grain on the move.
                failed(fault);
                left++;
            }
        }

        if (due.Count < limit) { after = null; }
        return new DueSweep(asked, left);
    }

    protected abstract EncodedCommand CommandFor(DateTimeOffset dueAt);

    protected static EncodedCommand Command(DateTimeOffset dueAt, string name, byte[] data) =>
        new(Guid.CreateVersion7(dueAt), name, null, data, EncodedCommand.DigestOf(name, null, data));
}

/// <summary>What a sweep did.</summary>
/// <param name="Asked">Streams asked: two sweeps at once ask twice, and the second changes nothing.</param>
/// <param name="Failed">Streams that could not be asked; they are due still.</param>
public sealed record DueSweep(int Asked, int Failed);
