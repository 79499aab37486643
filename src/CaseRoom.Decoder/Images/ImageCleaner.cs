using NetVips;

namespace CaseRoom.Decoder.Images;

/// <summary>
/// A picture encoded anew from its pixels, upright and in ordinary colours: nothing else of the file is kept.
/// </summary>
internal static class ImageCleaner
{
    /// <summary>Width times height; no camera in use here makes more.</summary>
    private const long MostPixels = 100_000_000;

    private const int MostOnASide = 30_000;

    /// <summary>Bytes of the picture unpacked.</summary>
    private const long MostBytes = 400_000_000;

    /// <summary>Of a hundred: what it loses is not seen, also when it is enlarged.</summary>
    private const int Quality = 95;

    private static readonly string[] Loaders =
        ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"];

    public static byte[] Clean(byte[] file, string mediaType)
    {
        if (ImageHead.Moves(file, mediaType)) { throw new RefusedException("animated"); }
        AllowNothingElse();
        using var picture = Open(file, mediaType);
        if (picture.Width > MostOnASide || picture.Height > MostOnASide
            || (long)picture.Width * picture.Height > MostPixels || Unpacked(picture) > MostBytes)
        {
            throw new RefusedException($"tooManyPixels {MostPixels / 1_000_000}");
        }

        try
        {
            using var shown = Plain(picture);
            return Encode(shown, mediaType, ImageHead.IsLossless(file));
        }
        catch (VipsException)
        {
            throw new RefusedException("unreadable");
        }
    }

    private static void AllowNothingElse()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders) { Operation.Block(loader, false); }
        Cache.Max = 0;
    }

    /// <summary>Its header alone is read here.</summary>
    private static Image Open(byte[] file, string mediaType)
    {
        const Enums.FailOn Whole = Enums.FailOn.Error;
        try
        {
            return mediaType switch
            {
                "image/png" => Image.PngloadBuffer(file, failOn: Whole),
                "image/jpeg" => Image.JpegloadBuffer(file, failOn: Whole),
                _ => Image.WebploadBuffer(file, failOn: Whole),
            };
        }
        catch (VipsException)
        {
            throw new RefusedException("unreadable");
        }
    }

    private static long Unpacked(Image picture) =>
        (long)picture.Width * picture.Height * picture.Bands
        * (picture.Format is Enums.BandFormat.Uchar ? 1 : 2);

    private static Image Plain(Image picture)
    {
        using var upright = picture.Autorot();
        using var coloured = Coloured(upright);
        return coloured.Interpretation
            is Enums.Interpretation.Srgb or Enums.Interpretation.Bw
            or Enums.Interpretation.Rgb16 or Enums.Interpretation.Grey16
            ? coloured.Copy()
            : coloured.Colourspace(Enums.Interpretation.Srgb);
    }

    /// <summary>A profile that cannot be used is left out: the colours are then a little off, the picture is
    /// whole.</summary>
    private static Image Coloured(Image picture)
    {
        if (!picture.Contains("icc-profile-data")) { return picture.Copy(); }
        try
        {
            using var transformed = picture.IccTransform("srgb", embedded: true, intent: Enums.Intent.Relative);
            return transformed.CopyMemory();
        }
        catch (VipsException)
        {
            return picture.Copy();
        }
    }

    private static byte[] Encode(Image picture, string mediaType, bool lossless)
    {
        const Enums.ForeignKeep Nothing = Enums.ForeignKeep.None;
        return mediaType switch
        {
            "image/png" => picture.PngsaveBuffer(keep: Nothing),
            "image/jpeg" => picture.JpegsaveBuffer(
                q: Quality, subsampleMode: Enums.ForeignSubsample.Off, keep: Nothing),
            _ => picture.WebpsaveBuffer(q: Quality, lossless: lossless, keep: Nothing),
        };
    }
}
