using CaseRoom.Grains.Keys;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Store;

/// <summary>Takes a newer master key within a minute, as long as the server runs.</summary>
internal sealed partial class KeyRotation(IKeyRotation keys, TimeProvider clock, ILogger<KeyRotation> log)
    : RepeatedWork(Every, clock, atOnce: true)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    protected override async Task TurnAsync(CancellationToken stop)
    {
        if (await keys.RotateAsync(stop) is > 0 and var count) { Rotated(count); }
    }

    [LoggerMessage(LogLevel.Error, "The master key was not changed; the older one goes on.")]
    protected override partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Count} keys are wrapped by the newest master key; the older one may be put away "
        + "as soon as no backup needs it.")]
    private partial void Rotated(int count);
}
