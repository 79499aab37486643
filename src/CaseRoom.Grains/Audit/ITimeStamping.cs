namespace CaseRoom.Grains.Audit;

/// <summary>A service that signs what it was shown, and when (RFC 3161).</summary>
public interface ITimeStamping
{
    /// <param name="digest">SHA-256, 32 bytes.</param>
    /// <param name="cancel">Stops waiting for the service.</param>
    /// <returns>TimeStampToken, DER; its signature fits the digest.</returns>
    /// <exception cref="HttpRequestException">The service does not answer.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It refused, or answered
    /// something else.</exception>
    Task<byte[]> StampAsync(byte[] digest, CancellationToken cancel = default);
}
