using CaseRoom.Domain.Refusals;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>The last accepted commands of a stream; older ones are asked of the store.</summary>
internal sealed class CommandMemory
{
    /// <summary>Enough for every client to resend what it had under way; a few hundred kilobytes a busy room.</summary>
    private const int Limit = 4_096;

    private readonly Dictionary<Guid, AcceptedCommand> known = [];
    private readonly Queue<Guid> order = new();

    public bool Holds(Guid commandId) => known.ContainsKey(commandId);

    public void Keep(IEnumerable<AcceptedCommand> accepted)
    {
        foreach (var command in accepted)
        {
            if (!known.TryAdd(command.CommandId, command)) { continue; }
            order.Enqueue(command.CommandId);
            if (order.Count > Limit) { known.Remove(order.Dequeue()); }
        }
    }

    /// <summary>The first outcome again, or a refusal when the id comes from another person or with other
    /// content.</summary>
    public DecidedCommand? Recall(Guid commandId, Guid actor, byte[] digest) =>
        known.TryGetValue(commandId, out var first) ? Repeat(first, actor, digest) : null;

    public static DecidedCommand Repeat(AcceptedCommand first, Guid actor, byte[] digest) =>
        first.Actor == actor && first.Digest.AsSpan().SequenceEqual(digest)
            ? new DecidedCommand.Applied(first.CommandId, first.First, first.Last, Repeated: true)
            : new DecidedCommand.Refused(first.CommandId, new Refusal.CommandIdReused());
}
