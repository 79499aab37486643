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

    /// <summary>How many were asked to go to their deputy: two sweeps at once ask twice, and the second is
    /// refused.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        var due = await log.DueAsync(clock.GetUtcNow(), Limit, cancel);
        var asked = 0;
        foreach (var (stream, dueAt) in due.Where(d => d.Stream.Kind is StreamKind.Request))
        {
            await submit(stream.Id, new EncodedCall(Actor.System.PersonId, [Escalation(dueAt)]));
            asked++;
        }

        return asked;
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
