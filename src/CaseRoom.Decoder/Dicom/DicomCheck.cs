using System.Text;

namespace CaseRoom.Decoder.Dicom;

/// <summary>
/// Takes a DICOM file only when it tells of nobody: the basic profile of PS3.15 Annex E (Table E.1-1, 2024b), by tag.
/// What it cannot see are pictures of letters or faces, and whether unique identifiers were replaced.
/// </summary>
internal static class DicomCheck
{
    private const int PreambleBytes = 128;

    /// <summary>Whoever has so many to remove has a program for it.</summary>
    private const int MostNames = 40;

    private const uint TransferSyntax = 0x00020010;

    /// <summary>Begun like this, a data set is little endian and not packed as a whole.</summary>
    private const string ImplicitLittle = "1.2.840.10008.1.2";

    private const string ExplicitLittle = "1.2.840.10008.1.2.1";

    /// <returns>The file, as it came.</returns>
    public static byte[] Clean(byte[] file)
    {
        if (file.Length < PreambleBytes + 4 || !file.AsSpan(PreambleBytes, 4).SequenceEqual("DICM"u8))
        {
            throw new RefusedException("unreadable");
        }

        // Programs and pages have been hidden there, in front of a file that is whole.
        if (file.AsSpan(0, PreambleBytes).ContainsAnyExcept((byte)0)) { throw new RefusedException("preamble"); }
        var identity = new IdentityCheck();
        var syntax = "";
        var plain = false;
        var reader = new DicomReader(
            file,
            (tag, form, value) =>
            {
                if (tag == TransferSyntax) { syntax = Encoding.ASCII.GetString(value.Span).TrimEnd('\0', ' '); }
                plain |= tag == DicomReader.PixelData;
                identity.Look(tag, form, value.Span);
            },
            fragments => identity.LookBeside(fragments.Span, syntax));
        var begin = reader.ReadMeta(PreambleBytes + 4);
        var packed = PackedPictures.IsTaken(syntax);
        if (syntax is not (ImplicitLittle or ExplicitLittle) && !packed) { throw new RefusedException("dicomForm"); }
        reader.ReadSet(begin, explicitForm: syntax != ImplicitLittle);
        if (identity.Told is { Count: > 0 } told)
        {
            throw new RefusedException($"identified {string.Join(' ', told.Take(MostNames))}");
        }

        // Pixels that only claim to be packed are walked through by nobody.
        return packed && plain ? throw new RefusedException("dicomForm") : file;
    }
}
