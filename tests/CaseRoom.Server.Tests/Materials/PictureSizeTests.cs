using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Materials;
using CaseRoom.Server.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>Floods of pixels, as their headers say it, without a process that reads them.</summary>
public sealed class PictureSizeTests(ITestOutputHelper output)
{
    private const string Png = "image/png";
    private const string Jpeg = "image/jpeg";
    private const string WebP = "image/webp";

    /// <summary>Within this a flood is refused, on a machine that does much else. A header takes milliseconds; pixels
    /// that are unpacked take until a reader's own limit of 90 seconds ends it.</summary>
    private static readonly TimeSpan LongestUntilRefused = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, byte[]> Floods => new()
    {
        { "a flood", Png, PngFile.Claiming(60_000, 60_000, PngFile.Packed(new byte[1_000_000])) },
        { "all that a header can say", Png, PngFile.Claiming(-1, -1, []) },
        { "a strip", Png, PngFile.Claiming(30_001, 1, []) },
        { "just above", Png, PngFile.Claiming(10_001, 10_000, []) },
        { "a JPEG", Jpeg, JpegOf(60_000, 60_000, 0xc0) },
        { "a progressive JPEG behind what a camera says", Jpeg, JpegOf(20_000, 20_000, 0xc2, before: 60_000) },
        { "a WebP with parts", WebP, WebPOf("VP8X", [0, 0, 0, 0, .. Three(59_999), .. Three(59_999)]) },
        { "a WebP", WebP, WebPOf("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 0xff, 0x3f, 0xff, 0x3f]) },
        { "a WebP that loses nothing", WebP, WebPOf("VP8L", [0x2f, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0, 0]) },
    };

    [Theory, Rule("UPL-10", "UPL-43")]
    [MemberData(nameof(Floods))]
    public async Task A_flood_is_refused_by_its_header_and_no_reader_is_started(
        string what, string mediaType, byte[] file)
    {
        var cleaner = new CountingCleaner();
        var blobs = new MemoryBlobStore(new MemoryStreamKeys(), TimeProvider.System);
        var room = StreamId.Room(Guid.CreateVersion7());
        var intake = new FileIntake(blobs, cleaner, NullLogger<FileIntake>.Instance);
        var watch = Stopwatch.StartNew();
        var refused = await Should.ThrowAsync<RefusedFileException>(() => intake.KeepAsync(
            room, mediaType, new MemoryStream(file), 10_000_000, 20_000_000, Stop));
        var taken = watch.Elapsed;
        output.WriteLine($"{what}: {taken.TotalMilliseconds:F1} ms");
        taken.ShouldBeLessThan(LongestUntilRefused, what);
        (refused.Reason, refused.Limit).ShouldBe((FileReasons.TooManyPixels, PictureSize.MostMillions));
        cleaner.Started.ShouldBe(0);
        (await blobs.SizeAsync(room, Stop)).ShouldBe(0);
    }

    public static TheoryData<string, byte[], int, int> Sizes => new()
    {
        { Png, PngFile.Of(300, 200), 300, 200 },
        { Jpeg, JpegFile.Of(), JpegFile.Width, JpegFile.Height },
        { Jpeg, JpegFile.FromTelephone("x", 1), JpegFile.Width, JpegFile.Height },
        { WebP, WebPFile.Plain(), 12, 6 },
        { WebP, WebPFile.With("x"), 12, 6 },
    };

    [Theory, Rule("UPL-43")]
    [MemberData(nameof(Sizes))]
    public void An_ordinary_picture_is_read_right(string mediaType, byte[] file, int width, int height)
    {
        PictureSize.Of(mediaType, file).ShouldBe((width, height));
        PictureSize.IsTooLarge(mediaType, file).ShouldBeFalse();
    }

    [Fact, Rule("UPL-43")]
    public void Whatever_the_bytes_are_nothing_breaks_and_what_says_no_size_is_left_to_its_reader()
    {
        var chance = new Random(7731);
        foreach (var (type, file) in ((string, byte[])[])
            [
                (Png, PngFile.Of(4, 4)), (Jpeg, JpegFile.FromTelephone("x", 1)), (WebP, WebPFile.With("x")),
            ])
        {
            for (var cut = 0; cut < Math.Min(file.Length, 400); cut++) { PictureSize.Of(type, file.AsSpan(0, cut)); }
            for (var round = 0; round < 2_000; round++)
            {
                var changed = (byte[])file.Clone();
                for (var n = 0; n < 4; n++) { changed[chance.Next(changed.Length)] = (byte)chance.Next(256); }
                PictureSize.Of(type, changed);
            }

            PictureSize.IsTooLarge(type, file.AsSpan(0, 12)).ShouldBeFalse();
        }

        PictureSize.Of("application/pdf", "%PDF-1.7"u8).ShouldBeNull();
    }

    private static byte[] JpegOf(ushort width, ushort height, byte frame, ushort before = 0)
    {
        var size = new byte[5];
        size[0] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(size.AsSpan(1), height);
        BinaryPrimitives.WriteUInt16BigEndian(size.AsSpan(3), width);
        return [0xff, 0xd8, .. before > 0 ? Segment(0xe1, new byte[before]) : [], .. Segment(frame, size), 0, 0, 0, 0];
    }

    private static byte[] Segment(byte marker, byte[] content)
    {
        var length = content.Length + 2;
        return [0xff, marker, (byte)(length >> 8), (byte)length, .. content];
    }

    private static byte[] WebPOf(string chunk, byte[] content) =>
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(chunk), 10, 0, 0, 0, .. content];

    private static byte[] Three(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    /// <summary>Says how many files a reader was started for.</summary>
    private sealed class CountingCleaner : IFileCleaner
    {
        public int Started { get; private set; }

        public FileReaders? Seen => null;

        public bool Reads(string mediaType) => true;

        public Task<FileReaders> LookAsync() => Task.FromResult(new FileReaders(true, true, true));

        public Task<Stream> CleanAsync(string mediaType, Stream content, CancellationToken cancel = default)
        {
            Started++;
            return Task.FromResult<Stream>(new MemoryStream());
        }

        public Task<IReadOnlyList<string>> WordsAsync(Stream paper, CancellationToken cancel = default) =>
            Task.FromResult<IReadOnlyList<string>>([]);
    }
}
