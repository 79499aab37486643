using System.Buffers.Binary;

namespace CaseRoom.Decoder.Dicom;

/// <summary>Walks through a DICOM data set in little endian order, sequences too, and tells of each element.</summary>
/// <param name="tell">Called with each element and its form, empty where the file says none; of a sequence, with
/// nothing or with its items.</param>
/// <param name="packed">Called with the fragments of packed pictures, each behind its mark and length.</param>
internal sealed class DicomReader(
    byte[] file, Action<uint, string, ReadOnlyMemory<byte>> tell, Action<ReadOnlyMemory<byte>> packed)
{
    public const uint PixelData = 0x7fe00010;

    private const uint Item = 0xfffee000;
    private const uint ItemEnd = 0xfffee00d;
    private const uint SequenceEnd = 0xfffee0dd;
    private const uint Undefined = uint.MaxValue;

    /// <summary>Sequences within sequences; real files have five or six.</summary>
    private const int Deepest = 32;

    private static readonly HashSet<string> LongForms =
        ["OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"];

    private int at;

    /// <summary>The elements of group 2, which are always explicit.</summary>
    /// <returns>Where the data set begins.</returns>
    public int ReadMeta(int from)
    {
        at = from;
        while (at + 2 <= file.Length && BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at)) == 2)
        {
            ReadElement(file.Length, explicitForm: true, depth: 0);
        }

        return at;
    }

    /// <summary>To the very end of the file.</summary>
    public void ReadSet(int from, bool explicitForm)
    {
        at = from;
        while (at < file.Length) { ReadElement(file.Length, explicitForm, depth: 0); }
    }

    private void ReadElement(int end, bool explicitForm, int depth)
    {
        var tag = ReadTag(end);
        var form = explicitForm ? ReadForm(end) : "";
        var length = explicitForm && !LongForms.Contains(form) ? ReadShort(end) : ReadLong(end);
        if (length == Undefined)
        {
            if (tag == PixelData)
            {
                ReadFragments(end);
            }
            else
            {
                ReadSequence((tag, form), end, explicitForm && form != "UN", depth, toMark: true);
            }

            return;
        }

        if (length > end - at) { throw Broken(); }
        var stop = at + (int)length;
        // What is of unknown form may be a sequence, and is then implicit inside.
        var nested = form == "SQ" || (form is "" or "UN" && length >= 8 && PeekTag() == Item);
        if (nested)
        {
            ReadSequence((tag, form), stop, explicitForm && form != "UN", depth, toMark: false);
            if (at != stop) { throw Broken(); }
        }
        else
        {
            // Bytes that begin as a sequence does are one to whoever reads them so (UPL-41); pixels may by chance.
            if (tag != PixelData && length >= 8 && PeekTag() == Item) { throw Broken(); }
            tell(tag, form, file.AsMemory(at, (int)length));
            at = stop;
        }
    }

    private void ReadSequence((uint Tag, string Form) of, int end, bool explicitForm, int depth, bool toMark)
    {
        if (depth == Deepest) { throw Broken(); }
        var from = at;
        var first = true;
        while (toMark || at < end)
        {
            var mark = ReadTag(end);
            var length = ReadLong(end);
            if (toMark && mark == SequenceEnd && length == 0)
            {
                if (first) { tell(of.Tag, of.Form, default); }
                return;
            }

            if (mark != Item) { throw Broken(); }
            if (first) { tell(of.Tag, of.Form, file.AsMemory(from, at - from)); }
            first = false;
            ReadItem(length, end, explicitForm, depth + 1);
        }

        if (first) { tell(of.Tag, of.Form, default); }
    }

    private void ReadItem(uint length, int end, bool explicitForm, int depth)
    {
        if (length != Undefined)
        {
            if (length > end - at) { throw Broken(); }
            var stop = at + (int)length;
            while (at < stop) { ReadElement(stop, explicitForm, depth); }
            return;
        }

        while (at + 4 > end || PeekTag() != ItemEnd) { ReadElement(end, explicitForm, depth); }
        ReadTag(end);
        if (ReadLong(end) != 0) { throw Broken(); }
    }

    private void ReadFragments(int end)
    {
        var from = at;
        while (true)
        {
            var mark = ReadTag(end);
            var length = ReadLong(end);
            if (mark == SequenceEnd && length == 0) { break; }
            if (mark != Item || length > end - at) { throw Broken(); }
            at += (int)length;
        }

        packed(file.AsMemory(from, at - 8 - from));
    }

    private uint PeekTag()
    {
        var span = file.AsSpan(at);
        return ((uint)BinaryPrimitives.ReadUInt16LittleEndian(span) << 16)
            | BinaryPrimitives.ReadUInt16LittleEndian(span[2..]);
    }

    private uint ReadTag(int end)
    {
        Need(4, end);
        var tag = PeekTag();
        at += 4;
        return tag;
    }

    private string ReadForm(int end)
    {
        Need(2, end);
        var (first, second) = ((char)file[at], (char)file[at + 1]);
        if (!char.IsAsciiLetterUpper(first) || !char.IsAsciiLetterUpper(second)) { throw Broken(); }
        at += 2;
        var form = new string([first, second]);
        if (LongForms.Contains(form))
        {
            Need(2, end);
            at += 2;
        }

        return form;
    }

    private uint ReadShort(int end)
    {
        Need(2, end);
        at += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at - 2));
    }

    private uint ReadLong(int end)
    {
        Need(4, end);
        at += 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at - 4));
    }

    private void Need(int bytes, int end)
    {
        if (end - at < bytes) { throw Broken(); }
    }

    private static RefusedException Broken() => new("unreadable");
}
