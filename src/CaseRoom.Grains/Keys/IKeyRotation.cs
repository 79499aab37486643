namespace CaseRoom.Grains.Keys;

/// <summary>A store whose master key is changed while it is read and written.</summary>
public interface IKeyRotation
{
    /// <summary>Looks for a newer master key, and wraps by it whatever an older one wraps.</summary>
    /// <returns>How many keys of streams were wrapped anew.</returns>
    /// <exception cref="InvalidOperationException">The newer key cannot be used; the older goes on.</exception>
    Task<int> RotateAsync(CancellationToken cancel = default);
}
