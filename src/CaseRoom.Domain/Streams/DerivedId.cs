using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseRoom.Domain.Streams;

/// <summary>
/// Ids made from what is known already, so that the same again names the same things: version 8 of RFC 9562, mostly
/// from SHA-256.
/// </summary>
public static class DerivedId
{
    private const int IdBytes = 16;
    private const ushort Version8 = 0x8000;

    public static Guid Of(Guid from, string what) => From(
        SHA256.HashData([.. from.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(what)]));

    /// <summary>The same by HMAC-SHA-256: whoever does not have the key cannot tell from what it was made.</summary>
    public static Guid Of(byte[] key, Guid from, string what)
    {
        byte[] named = [.. from.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(what)];
        return From(HMACSHA256.HashData(key, named));
    }

    /// <summary>An id of bytes that look random; the first sixteen count.</summary>
    public static Guid From(ReadOnlySpan<byte> bytes)
    {
        Span<byte> id = stackalloc byte[IdBytes];
        bytes[..IdBytes].CopyTo(id);
        var version = BinaryPrimitives.ReadUInt16BigEndian(id[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(id[6..], (ushort)((version & 0x0fff) | Version8));
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
