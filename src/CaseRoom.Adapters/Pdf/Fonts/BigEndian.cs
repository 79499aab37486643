using System.Buffers.Binary;

namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>Reads and writes the big-endian numbers of a font file.</summary>
internal static class BigEndian
{
    public static int U16(this ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    public static int S16(this ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    public static int I32(this ReadOnlySpan<byte> data, int at)
        => checked((int)BinaryPrimitives.ReadUInt32BigEndian(data[at..]));

    public static void PutU16(this Span<byte> data, int at, int value)
        => BinaryPrimitives.WriteUInt16BigEndian(data[at..], checked((ushort)value));

    public static void PutU32(this Span<byte> data, int at, uint value)
        => BinaryPrimitives.WriteUInt32BigEndian(data[at..], value);
}
