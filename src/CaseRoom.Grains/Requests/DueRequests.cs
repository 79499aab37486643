using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Requests;

/// <summary>Sends what nobody answered in time to the deputy, as the system.</summary>
/// <param name="submit">Gives a call to the request with this id.</param>
public sealed class DueRequests(
    IRoomLog log, TimeProvider clock, Func<Guid, EncodedCall, Task<EncodedOutcome>> submit)
{
    /// <summary>Requests looked at in one sweep; more wait for the next.</summary>
    private const int Limit = 200;

    /// <summary>Asks for each that is due. One that fails is left for the next sweep, and the others go on.</summary>
    public async Task<DueSweep> SweepAsync(CancellationToken cancel = default)
    {
        var due = await log.DueAsync(clock.GetUtcNow(), Limit, cancel);
        var (asked, failed) = (0, 0);
        foreach (var (stream, dueAt) in due.Where(d => d.Stream.Kind is StreamKind.Request))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                await submit(stream.Id, new EncodedCall(Actor.System.PersonId, [Escalation(dueAt)]));
                asked++;
            }
            catch (Exception)
            {
                // Whatever it was, it is this request's alone: a record that does not open, a grain on the move.
                failed++;
            }
        }

        return new DueSweep(asked, failed);
    }

    private static EncodedCommand Escalation(DateTimeOffset dueAt)
    {
        var command = new EscalateToDeputy();
        var name = RequestCodec.Commands.NameOf(command);
        var data = RequestCodec.Commands.Encode(command);
        return new EncodedCommand(
            Guid.CreateVersion7(dueAt), name, null, data, EncodedCommand.DigestOf(name, null, data));
    }
}

/// <summary>What a sweep did.</summary>
/// <param name="Asked">Requests asked to go to their deputy: two sweeps at once ask twice, and the second is
/// refused.</param>
/// <param name="Failed">Requests that could not be asked; they are due still.</param>
public sealed record DueSweep(int Asked, int Failed);
