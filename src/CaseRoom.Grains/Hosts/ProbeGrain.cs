using Orleans.Concurrency;

namespace CaseRoom.Grains.Hosts;

/// <summary>Tells whether a host runs grains.</summary>
[Alias("caseroom.probe")]
public interface IProbeGrain : IGrainWithIntegerKey
{
    [Alias("Answer")]
    Task Answer();
}

/// <summary>Always on the host that asks: one that asked for a stream would learn of the host where that happens to
/// be.</summary>
[StatelessWorker]
public sealed class ProbeGrain : Grain, IProbeGrain
{
    public Task Answer() => Task.CompletedTask;
}
