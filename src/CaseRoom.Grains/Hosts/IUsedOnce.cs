namespace CaseRoom.Grains.Hosts;

/// <summary>What may be used once, at whichever host.</summary>
public interface IUsedOnce
{
    /// <summary>Whether this id is used for the first time.</summary>
    /// <param name="id">Any text; what is kept of it is its hash.</param>
    /// <param name="lasts">How long it is remembered, at least.</param>
    Task<bool> UseAsync(string id, TimeSpan lasts, CancellationToken cancel = default);
}
