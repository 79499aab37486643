namespace CaseRoom.Grains.Materials;

/// <summary>Looks through a file for what is known to do harm.</summary>
public interface IVirusScan
{
    /// <returns>The name of what was found, or null.</returns>
    /// <exception cref="NoVirusScanException">The scanner gave no answer: nothing is known of the file.</exception>
    Task<string?> FindAsync(Stream file, CancellationToken cancel = default);
}
