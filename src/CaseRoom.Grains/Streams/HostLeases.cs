namespace CaseRoom.Grains.Streams;

/// <summary>The hosts that follow a stream, each for as long as it keeps renewing.</summary>
internal sealed class HostLeases(TimeProvider clock)
{
    /// <summary>A host that is silent this long is gone; it renews three times within it.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    private readonly Dictionary<IStreamObserver, DateTimeOffset> until = [];

    public void Lease(IStreamObserver observer) => until[observer] = clock.GetUtcNow() + Length;

    public void Release(IStreamObserver observer) => until.Remove(observer);

    public void Tell(EncodedRange range)
    {
        foreach (var host in Alive()) { host.Committed(range).Ignore(); }
    }

    public void Tell(EncodedSignal signal)
    {
        foreach (var host in Alive()) { host.Signalled(signal).Ignore(); }
    }

    private List<IStreamObserver> Alive()
    {
        var now = clock.GetUtcNow();
        foreach (var gone in until.Where(h => h.Value < now).Select(h => h.Key).ToList()) { until.Remove(gone); }
        return [.. until.Keys];
    }
}
