using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace CaseRoom.Adapters.Pdf.Objects;

/// <summary>
/// The objects of one PDF file, written with PdfPig's token writer. PdfPig's document builder is not used: it has no
/// place for a document language, structure tags or composite fonts, and its file identifiers are random.
/// </summary>
internal sealed class PdfObjects : IDisposable
{
    private readonly MemoryStream file = new();
    private readonly List<long> offsets = [];

    public PdfObjects() => file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>Takes the next object number, for an object that others must name before it is written.</summary>
    public IndirectReferenceToken Reserve()
    {
        offsets.Add(0);
        return new IndirectReferenceToken(new IndirectReference(offsets.Count, 0));
    }

    public IndirectReferenceToken Add(IToken token)
    {
        var reference = Reserve();
        Put(reference, token);
        return reference;
    }

    public void Put(IndirectReferenceToken reference, IToken token)
    {
        offsets[(int)reference.Data.ObjectNumber - 1] = file.Position;
        Ascii($"{reference.Data.ObjectNumber} 0 obj\n");
        TokenWriter.Instance.WriteToken(token, file);
        Ascii("\nendobj\n");
    }

    /// <summary>
    /// Writes the cross-reference table and copies the whole file out; the identifier is the content's hash.
    /// </summary>
    public void Complete(IndirectReferenceToken catalog, IndirectReferenceToken information, Stream output)
    {
        var start = file.Position;
        var identifier = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)))[..32];
        Ascii($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) { Ascii($"{offset:D10} 00000 n \n"); }

        Ascii("trailer\n");
        TokenWriter.Instance.WriteToken(
            Dictionary(
                ("Size", Number(offsets.Count + 1)),
                ("Root", catalog),
                ("Info", information),
                ("ID", Array(new HexToken(identifier), new HexToken(identifier)))),
            file);
        Ascii($"\nstartxref\n{start}\n%%EOF\n");
        file.WriteTo(output);
    }

    public static NameToken Name(string name) => NameToken.Create(name);

    public static NumericToken Number(double value) => new(value);

    public static ArrayToken Array(params IReadOnlyList<IToken> items) => new(items);

    /// <summary>A text string of the document (not of a page), in UTF-16 where it must.</summary>
    public static IToken Text(string text)
        => text.All(static unit => unit is >= ' ' and <= '~' and not ('(' or ')' or '\\'))
            ? new StringToken(text)
            : new HexToken("FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)));

    public static DictionaryToken Dictionary(params IReadOnlyList<(string Key, IToken Value)> entries)
        => new(entries.ToDictionary(static entry => Name(entry.Key), static entry => entry.Value));

    public static StreamToken Compressed(byte[] bytes, params IReadOnlyList<(string Key, IToken Value)> entries)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) { zlib.Write(bytes); }

        return new StreamToken(
            Dictionary([("Filter", Name("FlateDecode")), ("Length", Number(packed.Length)), .. entries]),
            packed.ToArray());
    }

    public void Dispose() => file.Dispose();

    private void Ascii(FormattableString text)
        => file.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private void Ascii(string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
