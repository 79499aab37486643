using CaseRoom.Domain.Access;

namespace CaseRoom.Grains.Live;

/// <summary>The last few batches made, so that readers at the same place with the same view share one
/// encoding.</summary>
internal sealed class BatchCache
{
    /// <summary>Views in use at once times the few positions that readers usually stand at.</summary>
    private const int Limit = 16;

    private readonly LinkedList<(View View, LiveBatch Batch)> kept = [];

    public LiveBatch? Find(long after, long head, View view)
    {
        foreach (var (seen, batch) in kept)
        {
            if (batch.From == after + 1 && batch.To == head && seen == view) { return batch; }
        }

        return null;
    }

    public void Keep(View view, LiveBatch batch)
    {
        kept.AddFirst((view, batch));
        if (kept.Count > Limit) { kept.RemoveLast(); }
    }

    public void Clear() => kept.Clear();
}
