namespace CaseRoom.Grains.Audit;

/// <summary>A witness holds another series of checkpoints than the others do, or misses some that none of them
/// has.</summary>
/// <param name="number">Of the last that fits.</param>
public sealed class WitnessApartException(long number)
    : IOException($"It does not hold what the other witnesses hold, from checkpoint {number} on.");
