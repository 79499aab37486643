using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Adapters.Witness;

/// <summary>A time-stamping service over HTTP (RFC 3161, section 3.4).</summary>
/// <param name="http">Its limits of time and size hold.</param>
/// <param name="address">Where the service takes queries.</param>
public sealed class TimeStampService(HttpClient http, Uri address) : ITimeStamping
{
    private const int NonceLength = 8;
    private static readonly MediaTypeHeaderValue Query = new("application/timestamp-query");

    public async Task<byte[]> StampAsync(byte[] digest, CancellationToken cancel = default)
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(
            digest, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceLength),
            requestSignerCertificates: true);
        using var body = new ByteArrayContent(request.Encode());
        body.Headers.ContentType = Query;
        using var answer = await http.PostAsync(address, body, cancel);
        answer.EnsureSuccessStatusCode();
        var token = request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(cancel), out _);
        return token.AsSignedCms().Encode();
    }
}
