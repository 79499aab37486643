namespace CaseRoom.Grains.Streams;

/// <summary>
/// The last decided commands of a stream. Older accepted ones are asked of the store; a refusal is remembered here
/// alone, for as long as a copy of its command may still be under way.
/// </summary>
internal sealed class CommandMemory
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

    /// <summary>Forgets everything: the log it speaks of is no longer the one there is.</summary>
    public void Clear()
    {
        known.Clear();
        order.Clear();
    }
}
