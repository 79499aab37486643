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
    : DueStreams(log, clock, StreamKind.Request, Limit, submit)
{
    private const int Limit = 200;

    protected override EncodedCommand CommandFor(DateTimeOffset dueAt)
    {
        var command = new EscalateToDeputy();
        return Command(dueAt, RequestCodec.Commands.NameOf(command), RequestCodec.Commands.Encode(command));
    }
}
