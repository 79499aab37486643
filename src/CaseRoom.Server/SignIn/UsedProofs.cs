namespace CaseRoom.Server.SignIn;

/// <summary>
/// The proofs of possession that were used, for as long as one of them could be taken again. Of this host alone.
/// </summary>
internal sealed class UsedProofs(TimeProvider clock)
{
    // A proof may be made in the future by as much as in the past.
    private static readonly TimeSpan Kept = 2 * PossessionCheck.Skew + TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly HashSet<string> known = [];
    private readonly Queue<(string Id, DateTimeOffset Until)> order = new();

    /// <summary>Whether the proof of this id is used for the first time.</summary>
    public bool Use(string id)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            while (order.TryPeek(out var oldest) && oldest.Until <= now) { known.Remove(order.Dequeue().Id); }
            if (!known.Add(id)) { return false; }
            order.Enqueue((id, now + Kept));
            return true;
        }
    }
}
