using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// The last decided commands of a stream. Older accepted ones are asked of the store; a refusal is remembered here
/// alone, for as long as a copy of its command may still be under way.
/// </summary>
/// <param name="stream">The stream they were given to.</param>
/// <param name="log">The store that knows the older ones.</param>
/// <param name="failed">Takes what went wrong and where.</param>
internal sealed class CommandMemory(StreamId stream, TimelyRoomLog log, Action<string, Exception> failed)
{
    /// <summary>Enough for every client to resend what it had under way; a few hundred kilobytes a busy room.</summary>
    internal const int Limit = 4_096;

    private readonly Dictionary<Guid, FirstOutcome> known = [];
    private readonly Queue<Guid> order = new();

    /// <summary>Whether the command is known to have been accepted; of a refusal the store may know better.</summary>
    public bool HoldsAccepted(Guid commandId) => known.TryGetValue(commandId, out var first) && first.WasAccepted;

    public void Keep(IEnumerable<FirstOutcome> decided)
    {
        foreach (var first in decided)
        {
            if (known.TryAdd(first.CommandId, first)) { order.Enqueue(first.CommandId); }
            else if (first.WasAccepted) { known[first.CommandId] = first; }
            if (order.Count > Limit) { known.Remove(order.Dequeue()); }
        }
    }

    public FirstOutcome? Find(Guid commandId) => known.GetValueOrDefault(commandId);

    /// <summary>
    /// A refusal of an id that memory does not hold may be a repeat from before this activation ("already there"): then
    /// the store has its first outcome, which takes the refusal's place.
    /// </summary>
    public async Task RecallAsync(EncodedCall call, DecidedCommand[] decided)
    {
        var refused = decided.OfType<DecidedCommand.Refused>()
            .Select(d => d.CommandId).Where(id => !HoldsAccepted(id)).ToList();
        if (refused.Count == 0) { return; }
        try
        {
            var accepted = (await log.FindCommandsAsync(stream, refused)).Select(FirstOutcome.Of)
                .ToDictionary(c => c.CommandId);
            Keep(accepted.Values);
            for (var i = 0; i < decided.Length; i++)
            {
                if (!accepted.TryGetValue(decided[i].CommandId, out var first)) { continue; }
                var now = (decided[i] as DecidedCommand.Refused)?.Refusal;
                decided[i] = first.Repeat(call.Actor, call.Commands[i].Digest, () => now);
            }
        }
        catch (Exception fault)
        {
            // Without the store nobody can say that it was never accepted.
            failed("recall", fault);
            for (var i = 0; i < decided.Length; i++)
            {
                var id = decided[i].CommandId;
                if (refused.Contains(id)) { decided[i] = new DecidedCommand.Unknown(id); }
            }
        }
    }

    /// <summary>Forgets everything: the log it speaks of is no longer the one there is.</summary>
    public void Clear()
    {
        known.Clear();
        order.Clear();
    }
}
