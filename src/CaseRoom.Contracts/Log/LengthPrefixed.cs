using System.Buffers.Binary;
using System.Text;

namespace CaseRoom.Contracts.Log;

/// <summary>
/// Joins fields so that no two lists of fields give the same bytes: each field is its length (4 bytes, big endian) and
/// its bytes. Text is UTF-8, a number 8 bytes big endian.
/// </summary>
public static class LengthPrefixed
{
    private const int PrefixBytes = sizeof(int);

    public static byte[] Join(params ReadOnlySpan<byte[]> fields)
    {
        var length = 0;
        foreach (var field in fields) { length += PrefixBytes + field.Length; }

        var joined = new byte[length];
        var rest = joined.AsSpan();
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32BigEndian(rest, field.Length);
            field.CopyTo(rest[PrefixBytes..]);
            rest = rest[(PrefixBytes + field.Length)..];
        }

        return joined;
    }

    public static byte[] Text(string value) => Encoding.UTF8.GetBytes(value);

    public static byte[] Number(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
