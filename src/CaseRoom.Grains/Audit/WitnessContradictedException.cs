using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Audit;

/// <summary>The store was put back to an older copy, or rows of it were made anew.</summary>
/// <param name="checkpoint">The number of the checkpoint that says so.</param>
/// <param name="what">The log, or the access log.</param>
public sealed class WitnessContradictedException(long checkpoint, string what)
    : Exception(
        $"The store does not hold what checkpoint {checkpoint} witnessed of {what}: it was put back or made anew."),
    IOperatorFault;
