using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>Pictures, through the real reader.</summary>
public sealed class ImageCleaningTests : IDisposable
{
    private const string Canary = "CANARY-7731";
    private const string Png = "image/png";
    private const string Jpeg = "image/jpeg";
    private const string WebP = "image/webp";

    private static readonly byte[] Page = "<!doctype html><script>alert(1)</script>/*GIF89a*/"u8.ToArray();

    private readonly ProcessFileCleaner _cleaner = new(new DecoderOptions { MayRunUnconfined = true });

    public void Dispose() => _cleaner.Dispose();

    public static TheoryData<string, string, byte[]> Talkative() => new()
    {
        { "a telephone's photo", Jpeg, JpegFile.FromTelephone(Canary, 1) },
        {
            "PNG with text, EXIF and a time", Png, PngFile.Of(
                4, 4, ("tEXt", [.. "Author\0"u8, .. Bytes(Canary)]), ("eXIf", [.. "II*\0"u8, .. Bytes(Canary)]),
                ("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Bytes(Canary)]))
        },
        { "WebP with EXIF and XMP", WebP, WebPFile.With(Canary) },
        { "PNG and a page behind it", Png, [.. PngFile.Of(4, 4), .. Page, .. Bytes(Canary)] },
        { "JPEG and an archive behind it", Jpeg, [.. JpegFile.Of(), .. "PK"u8, 3, 4, .. Bytes(Canary)] },
        { "JPEG with a page in its comment", Jpeg, JpegFile.Of((0xfe, [.. Page, .. Bytes(Canary)])) },
    };

    [Theory, Rule("UPL-09")]
    [MemberData(nameof(Talkative))]
    public async Task Of_a_picture_nothing_is_kept_but_what_is_seen(string what, string mediaType, byte[] file)
    {
        file.Holds(Canary).ShouldBeTrue(what);
        var clean = await _cleaner.CleanAsync(mediaType, file);
        foreach (var text in (string[])[Canary, "Exif", "EXIF", "adobe", "Photoshop", "script", "tEXt", "iTXt"])
        {
            clean.Holds(text).ShouldBeFalse($"{what}: {text}");
        }

        clean.Length.ShouldBeGreaterThan(50);
    }

    [Theory, Rule("UPL-09")]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    public async Task A_picture_that_lay_on_its_side_stands(ushort orientation, bool turned)
    {
        var clean = await _cleaner.CleanAsync(Jpeg, JpegFile.FromTelephone(Canary, orientation));
        JpegFile.SizeOf(clean).ShouldBe(
            turned ? (JpegFile.Height, JpegFile.Width) : (JpegFile.Width, JpegFile.Height));
    }

    [Fact, Rule("UPL-09")]
    public async Task What_is_clean_stays_as_it_is_when_it_comes_again()
    {
        var once = await _cleaner.CleanAsync(Png, PngFile.Of(300, 200));
        (await _cleaner.CleanAsync(Png, once)).ShouldBe(once);
        PngFile.SizeOf(once).ShouldBe((300, 200));
    }

    public static TheoryData<string, int, int> TooLarge() => new()
    {
        { "a flood", 60_000, 60_000 },
        { "all that a header can say", int.MaxValue, int.MaxValue },
        { "a strip", 30_001, 1 },
        { "just above", 10_001, 10_000 },
    };

    [Theory, Rule("UPL-10")]
    [MemberData(nameof(TooLarge))]
    public async Task A_flood_of_pixels_is_refused_before_it_is_decoded(string what, int width, int height)
    {
        await _cleaner.LookAsync();
        // Decoded, it would be broken: its rows end long before its picture does.
        var rows = PngFile.Packed(new byte[10_000_000]);
        var refusal = await _cleaner.RefusalAsync(Png, PngFile.Claiming(width, height, rows));
        refusal.Death.ShouldBeNull(what);
        // libvips itself refuses the largest that a header can say.
        (refusal.Reason, refusal.Limit).ShouldBe(
            width == int.MaxValue ? (FileReasons.Unreadable, null) : (FileReasons.TooManyPixels, 100));
    }

    [Fact, Rule("UPL-10")]
    public async Task A_picture_that_moves_is_refused()
    {
        byte[] moving = PngFile.Of(4, 4, ("acTL", new byte[8]));
        (await _cleaner.RefusalAsync(Png, moving)).Reason.ShouldBe(FileReasons.Animated);
        (await _cleaner.RefusalAsync(WebP, WebPFile.Moving())).Reason.ShouldBe(FileReasons.Animated);
    }

    public static TheoryData<string, string, byte[]> Broken() => new()
    {
        { "nothing", Png, [] },
        { "a signature alone", Png, PngFile.Of(4, 4)[..8] },
        { "cut in its rows", Png, PngFile.Of(400, 400)[..80] },
        { "fewer rows than said", Png, PngFile.Claiming(900, 900, PngFile.Packed(new byte[500])) },
        { "rows that are no rows", Png, PngFile.Claiming(9, 9, Bytes(Canary)) },
        { "half a photo", Jpeg, JpegFile.Of()[..290] },
        { "JPEG by name of type alone", Jpeg, PngFile.Of(4, 4) },
        { "half a WebP", WebP, WebPFile.Plain()[..60] },
        { "a moving picture of another kind", Png, "GIF89a"u8.ToArray() },
        { "a drawing", Png, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
    };

    [Theory, Rule("UPL-11")]
    [MemberData(nameof(Broken))]
    public async Task What_is_broken_or_cut_short_is_refused(string what, string mediaType, byte[] file)
    {
        var refusal = await _cleaner.RefusalAsync(mediaType, file);
        (refusal.Reason, refusal.Death).ShouldBe((FileReasons.Unreadable, null), what);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
