using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Server.Requests;

/// <summary>
/// The id of the room that an accept opens: of the request and the accept, under the request's key. The same accept
/// names the same room, and nobody can name it before.
/// </summary>
internal sealed class AcceptedRoomIds(IStreamKeys keys)
{
    private const int Bytes = 16;
    private static readonly byte[] Use = Encoding.UTF8.GetBytes("caseroom-accepted-room-v1");

    public async Task<Guid> OfAsync(Guid requestId, Guid commandId)
    {
        var key = await keys.GetAsync(StreamId.Request(requestId), KeySlot.Content);
        return DerivedId.From(HKDF.DeriveKey(
            HashAlgorithmName.SHA256, key, Bytes, info: [.. Use, .. commandId.ToByteArray(bigEndian: true)]));
    }
}
