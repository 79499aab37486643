using CaseRoom.Grains.Hosts;

namespace CaseRoom.Adapters.Memory;

/// <summary>Of one host alone: every turn is its own.</summary>
public sealed class OwnTurns : ITurns
{
    public bool AreShared => false;

    public TimeSpan AskEvery(TimeSpan every) => every;

    public Task<bool> TakeAsync(string work, TimeSpan every, CancellationToken cancel) => Task.FromResult(true);
}
