using CaseRoom.Grains.Hosts;

namespace CaseRoom.Adapters.Memory;

/// <summary>Of one host alone; a restart forgets.</summary>
public sealed class MemoryUsedOnce(TimeProvider clock) : IUsedOnce
{
    private readonly Lock gate = new();
    private readonly HashSet<string> known = [];
    private readonly PriorityQueue<string, DateTimeOffset> order = new();

    public Task<bool> UseAsync(string id, TimeSpan lasts, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            while (order.TryPeek(out _, out var until) && until <= now) { known.Remove(order.Dequeue()); }
            if (!known.Add(id)) { return Task.FromResult(false); }
            order.Enqueue(id, now + lasts);
            return Task.FromResult(true);
        }
    }
}
