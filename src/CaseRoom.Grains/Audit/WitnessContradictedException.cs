using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Audit;

/// <summary>The store was put back to an older copy, or rows of it were made anew.</summary>
/// <param name="checkpoint">The number of the checkpoint that says so.</param>
public sealed class WitnessContradictedException(long checkpoint)
    : Exception(
        $"The access log does not hold what checkpoint {checkpoint} witnessed: it was put back or made anew."),
    IOperatorFault;
