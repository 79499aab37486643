using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Shouldly;
using Xunit;
using static CaseRoom.Testing.Files.DicomFile;
using static CaseRoom.Testing.Files.PackedFile;
using static CaseRoom.Testing.Files.PackedStreams;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>What packed pictures in DICOM carry beside their pixels, through the real reader.</summary>
public sealed class DicomPackedTests(ITestOutputHelper output) : IDisposable
{
    private const string Dicom = "application/dicom";
    private const string Canary = "Nordmann^Kari";
    private const string Comments = "PixelDataComments";
    private const string Kept = "kept";
    private const string LosslessJpeg = "1.2.840.10008.1.2.4.70";
    private const string NearLosslessJpegLs = "1.2.840.10008.1.2.4.81";
    private const string LossyJpeg2000 = "1.2.840.10008.1.2.4.91";

    /// <summary>How many of the shared files hold pictures packed in each way, by its transfer syntax: with fewer, the
    /// folder is not the one that was counted, or its files are no longer recognised.</summary>
    private static readonly Dictionary<string, int> SharedPictures = new()
    {
        [Jpeg] = 7, [LosslessJpeg] = 1, [NearLosslessJpegLs] = 4, [Jpeg2000] = 2, [LossyJpeg2000] = 1, [Rle] = 3,
    };

    private readonly ProcessFileCleaner _cleaner = new(new DecoderOptions { MayRunUnconfined = true });

    public void Dispose() => _cleaner.Dispose();

    public static TheoryData<string, byte[]> Bare() => new()
    {
        { "JPEG", Of(Jpeg, JpegFile.Of()) },
        { "JPEG of Adobe", Of(Jpeg, JpegFile.Of((0xee, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]))) },
        { "blank comments", Of(Jpeg, JpegFile.Of((0xfe, new byte[40]), (0xe1, new byte[900]), (0xfe, []))) },
        { "several pictures", Of(Jpeg, JpegFile.Of(), [.. JpegFile.Of(), 0], [.. JpegFile.Of(), 0xff]) },
        { "one in pieces", Of(Jpeg, [.. JpegFile.Of().Chunk(7)]) },
        { "JPEG-LS", Of(JpegLs, OfJpegLs()) },
        { "JPEG-LS with colours of HP", Of(JpegLs, OfJpegLs((0xe8, [.. "mrfx"u8, 1]))) },
        { "JPEG 2000", Of(Jpeg2000, OfJpeg2000([])) },
        { "JPEG 2000 with a blank comment", Of(Jpeg2000, OfJpeg2000(CommentOfJpeg2000("\0\0\0\0"))) },
        { "JPEG 2000 whose tile has no length", Of(Jpeg2000, OfJpeg2000([], said: false)) },
        { "JPEG 2000 for high throughput", Of("1.2.840.10008.1.2.4.201", OfJpeg2000([])) },
        { "RLE", Of(Rle, OfRle(), OfRle()) },
        { "with a table of places", OfTable(Table(0, 108), JpegFile.Of()[..100], JpegFile.Of()[100..]) },
    };

    [Theory, Rule("UPL-27")]
    [MemberData(nameof(Bare))]
    public async Task A_packed_picture_that_says_nothing_more_is_kept_as_it_came(string what, byte[] file) =>
        (await _cleaner.CleanAsync(Dicom, file)).ShouldBe(file, what);

    public static TheoryData<string, byte[]> Talking()
    {
        var text = System.Text.Encoding.ASCII.GetBytes(Canary);
        byte[] jfif = [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1];
        byte[] adobe = [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1];
        var inside = Sequence(0x52009230, Packed([], JpegFile.Of((0xfe, text))), marked: true);
        var telephone = JpegFile.FromTelephone(Canary, 1);
        return new()
        {
            { "a comment", Of(Jpeg, JpegFile.Of((0xfe, text))) },
            { "a telephone's EXIF", Of(Jpeg, telephone) },
            { "in pieces of one byte", Of(Jpeg, [.. telephone.Chunk(1)]) },
            { "in the last of many pictures", Of(Jpeg, JpegFile.Of(), JpegFile.Of(), telephone) },
            { "each segment of a program", Of(Jpeg, [.. Enumerable.Range(0xe0, 16)
                .Select(mark => JpegFile.Of(((byte)mark, text)))]) },
            { "a small picture in JFIF", Of(Jpeg, JpegFile.Of((0xe0, [.. jfif, 1, 1, 65, 66, 67]))) },
            { "behind Adobe's word", Of(Jpeg, JpegFile.Of((0xee, [.. adobe, .. text]))) },
            { "JPEG-LS", Of(JpegLs, OfJpegLs((0xfe, text))) },
            { "colours of HP where there are none", Of(Jpeg, JpegFile.Of((0xe8, [.. "mrfx"u8, 1]))) },
            { "JPEG 2000", Of(Jpeg2000, OfJpeg2000(CommentOfJpeg2000(Canary))) },
            { "JPEG 2000 in pieces", Of(Jpeg2000, [.. OfJpeg2000(CommentOfJpeg2000(Canary)).Chunk(3)]) },
            { "JPEG 2000, in the second picture", Of(Jpeg2000, OfJpeg2000([]), OfJpeg2000(CommentOfJpeg2000(Canary))) },
            { "in the head of a tile", Of(Jpeg2000, OfJpeg2000([], tile: CommentOfJpeg2000(Canary))) },
            { "in a sequence", Of([.. Nobody, .. inside, .. Packed([], JpegFile.Of())], Jpeg) },
        };
    }

    [Theory, Rule("UPL-27")]
    [MemberData(nameof(Talking))]
    public async Task Words_beside_the_pixels_are_refused_by_name(string what, byte[] file)
    {
        var refusal = await _cleaner.RefusalAsync(Dicom, file);
        refusal.Reason.ShouldBe(FileReasons.Identified, what);
        refusal.Parts.ShouldBe([Comments], what);
    }

    public static TheoryData<string, string, byte[]> Other()
    {
        var jpeg = JpegFile.Of();
        byte[] comment = [0xff, 0xd8, 0xff, 0xfe];
        var talking = OfJpeg2000(CommentOfJpeg2000(Canary));
        var codes = OfJpeg2000([]);
        return new()
        {
            { "no stream", FileReasons.Unreadable, Of(Jpeg, [1, 2, 3, 4]) },
            { "cut", FileReasons.Unreadable, Of(Jpeg, jpeg[..^4]) },
            { "without its end", FileReasons.Unreadable, Of(Jpeg, jpeg[..^2]) },
            { "a segment beyond the end", FileReasons.Unreadable, Of(Jpeg, [.. comment, 255, 255, 1, 2]) },
            { "a segment of less than nothing", FileReasons.Unreadable, Of(Jpeg, [.. comment, 0, 1, 2, 3]) },
            { "words behind the end", FileReasons.Unreadable, Of(Jpeg, [.. jpeg, .. "Nordmann"u8]) },
            { "words between zeros", FileReasons.Unreadable, Of(Jpeg, [.. jpeg, 0, .. "Kari"u8, 0]) },
            { "a mark of nothing", FileReasons.Unreadable, Of(Jpeg, JpegFile.Of((0xf0, [.. "Kari"u8]))) },
            { "nothing but a table", FileReasons.Unreadable, Of([.. Nobody, .. Packed()], Jpeg) },
            { "words as a table", FileReasons.Unreadable, OfTable([.. "Kari"u8], jpeg) },
            { "a table out of order", FileReasons.Unreadable, OfTable(Table(10, 0), [1, 2], [3, 4]) },
            { "a table of odd length", FileReasons.Unreadable, OfTable([0, 0, 0, 0, 0, 0], jpeg) },
            { "JPEG 2000 without its end", FileReasons.Unreadable, Of(Jpeg2000, codes[..^2]) },
            {
                "a picture hidden in one without length or end", FileReasons.Unreadable,
                Of(Jpeg2000, OfJpeg2000([], said: false)[..^2], talking)
            },
            { "a picture hidden in one without end", FileReasons.Unreadable, Of(Jpeg2000, codes[..^2], talking) },
            { "a tile longer than the file", FileReasons.Unreadable, Of(Jpeg2000, OfJpeg2000([], longer: 1_000_000)) },
            { "boxes", FileReasons.Unreadable, Of(Jpeg2000, [0, 0, 0, 12, .. "jP  \r\n"u8, 0x87, 10, .. codes]) },
            { "RLE that is cut", FileReasons.Unreadable, Of(Rle, OfRle()[..40]) },
            { "words in the head of RLE", FileReasons.Unreadable, Of(Rle, Worded(OfRle())) },
            { "RLE of more segments than there are", FileReasons.Unreadable, Of(Rle, [16, .. OfRle()[1..]]) },
            { "film", FileReasons.DicomForm, Of("1.2.840.10008.1.2.4.102", jpeg) },
            { "a reference", FileReasons.DicomForm, Of("1.2.840.10008.1.2.4.94", jpeg) },
            { "JPEG XL", FileReasons.DicomForm, Of("1.2.840.10008.1.2.4.112", jpeg) },
            { "pixels that only claim to be packed", FileReasons.DicomForm, Of([.. Nobody, .. Pixels], Jpeg) },
            { "pixels that claim not to be", FileReasons.DicomForm, Of([.. Nobody, .. Packed([], jpeg)]) },
        };
    }

    [Theory, Rule("UPL-11", "UPL-27")]
    [MemberData(nameof(Other))]
    public async Task What_does_not_hold_together_is_not_taken(string what, string reason, byte[] file)
    {
        var refusal = await _cleaner.RefusalAsync(Dicom, file);
        (refusal.Reason, refusal.Death).ShouldBe((reason, null), what);
    }

    [Fact, Rule("UPL-07", "UPL-27")]
    public async Task Millions_of_fragments_and_segments_are_walked_through_in_time()
    {
        byte[] none = [0xfe, 0xff, 0, 0xe0, 0, 0, 0, 0];
        byte[] many = [.. Enumerable.Repeat(none, 3_000_000).SelectMany(b => b)];
        var packed = Packed([], JpegFile.Of());
        var file = Of([.. Nobody, .. packed[..^8], .. many, .. packed[^8..]], Jpeg);
        (await _cleaner.CleanAsync(Dicom, file)).Length.ShouldBe(file.Length);

        byte[] blanks = [.. Enumerable.Repeat((byte[])[0xff, 0xfe, 0, 2], 5_000_000).SelectMany(b => b)];
        var bare = JpegFile.Of();
        var talking = Of(Jpeg, [.. bare[..2], .. blanks, .. bare[2..]]);
        (await _cleaner.CleanAsync(Dicom, talking)).Length.ShouldBe(talking.Length);
    }

    [Fact, Rule("UPL-27")]
    public async Task Any_byte_of_a_stream_may_be_another_and_its_reader_ends_well()
    {
        var random = new Random(7731);
        byte[][] streams = [JpegFile.FromTelephone(Canary, 1), OfJpeg2000(CommentOfJpeg2000(Canary)), OfRle()];
        string[] syntaxes = [Jpeg, Jpeg2000, Rle];
        for (var round = 0; round < 90; round++)
        {
            var stream = streams[round % 3].ToArray();
            stream[random.Next(stream.Length)] = (byte)random.Next(256);
            try
            {
                await _cleaner.CleanAsync(Dicom, Of(syntaxes[round % 3], stream));
            }
            catch (RefusedFileException refused)
            {
                refused.Death.ShouldBeNull();
            }
        }
    }

    [Fact, Rule("UPL-27")]
    public async Task Each_shared_packed_picture_is_taken_or_refused_for_a_word_beside_it()
    {
        var results = new Dictionary<string, (string Syntax, string Said)>();
        var folder = SharedData.Folder("dicom");
        foreach (var path in folder is null
            ? []
            : System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            if (WithPicturesOf(bytes) is not { } file) { continue; }
            try
            {
                await _cleaner.CleanAsync(Dicom, file);
                foreach (var writer in (string[])["Kakadu", "OpenJPEG", "JasPer", "SPIFF"])
                {
                    file.Holds(writer).ShouldBeFalse(path);
                }

                results[path] = (SyntaxOf(file), Kept);
            }
            catch (RefusedFileException refused)
            {
                refused.Death.ShouldBeNull(path);
                results[path] = (SyntaxOf(file), $"{refused.Reason} {string.Join(' ', refused.Parts ?? [])}");
            }
        }

        foreach (var (path, result) in results) { output.WriteLine($"{Path.GetFileName(path)}: {result}"); }
        var said = results.Values.Select(result => result.Said).ToList();
        said.ShouldAllBe(r => r == Kept || r == $"{FileReasons.Identified} {Comments}");
        if (folder is null) { return; }
        said.ShouldContain(Kept);
        foreach (var (syntax, least) in SharedPictures)
        {
            results.Values.Count(result => result.Syntax == syntax).ShouldBeGreaterThanOrEqualTo(least, syntax);
        }
    }

    /// <summary>Of a file as <see cref="WithPicturesOf"/> makes it: its first element.</summary>
    private static string SyntaxOf(byte[] file)
    {
        const int Value = 128 + 4 + 8;
        return System.Text.Encoding.ASCII.GetString(file, Value, file[Value - 2]).TrimEnd();
    }

    private static byte[] Worded(byte[] picture)
    {
        "Nordmann"u8.CopyTo(picture.AsSpan(40));
        return picture;
    }
}
