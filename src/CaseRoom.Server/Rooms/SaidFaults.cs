namespace CaseRoom.Server.Rooms;

/// <summary>What a look at many went wrong with: each kind of fault is said once for as long as looks end with it, and
/// anew after one that did not (HOST-10).</summary>
internal sealed class SaidFaults
{
    private HashSet<Type> said = [];

    /// <summary>One of each kind that is to be said now.</summary>
    /// <param name="look">All faults of one look.</param>
    public IReadOnlyList<Exception> New(IReadOnlyCollection<Exception> look)
    {
        var before = said;
        said = [.. look.Select(fault => fault.GetType())];
        return [.. look.DistinctBy(fault => fault.GetType()).Where(fault => !before.Contains(fault.GetType()))];
    }
}
