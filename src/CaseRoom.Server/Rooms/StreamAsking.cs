using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Server.Rooms;

/// <summary>Gives commands to streams, and says in the log when one does not answer: its commands are *unknown* to
/// whoever gave them (HOST-10).</summary>
internal sealed partial class StreamAsking(ILogger<StreamAsking> log)
{
    /// <summary>Streams of which it is known that they fail; beyond it, one may be said twice.</summary>
    private const int Kept = 1_000;

    private readonly KnownFaults<StreamId> failing = new(Kept);

    /// <param name="counted">A client gives them.</param>
    public Task<IReadOnlyList<Outcome>> AskAsync(
        StreamId id, IStreamGrain stream, Guid actor, IReadOnlyList<EncodedCommand> commands, bool counted = false) =>
        stream.AskAsync(new EncodedCall(actor, [.. commands], counted), fault => Say(id, fault));

    private void Say(StreamId id, Exception? fault)
    {
        if (failing.IsNew(id, fault)) { Unanswered(id, fault!); }
    }

    [LoggerMessage(LogLevel.Error, "{Stream} does not answer: what became of commands to it is unknown.")]
    private partial void Unanswered(StreamId stream, Exception fault);
}
