using System.Diagnostics;
using System.Text;
using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>PDF that are small and hold much: each is refused for what it is, not by its reader's end.</summary>
public sealed class PaperBombTests : IDisposable
{
    private const string Paper = "application/pdf";
    private const int Objects = 500_001;
    private const int Levels = 201;

    /// <summary>Within this a bomb is refused, on a machine that does much else. Far more than counting takes, and a
    /// third of the reader's own limit (<see cref="DecoderOptions.LongestTime"/>): it tells what is refused where its
    /// head or its first bytes say enough from what is read until that limit ends it.</summary>
    private static readonly TimeSpan LongestUntilRefused = TimeSpan.FromSeconds(30);

    private readonly ProcessFileCleaner cleaner = new(new DecoderOptions { MayRunUnconfined = true });

    public static TheoryData<string> Bombs =>
    [
        "unpacks once", "unpacks twice", "is packed five times over", "ends before its length", "many streams",
        "many objects", "a long table", "a stream of objects", "a table in a stream", "deep lists",
        "deep dictionaries", "deep after a bracket in a text",
    ];

    public void Dispose() => cleaner.Dispose();

    [Theory, Rule("UPL-52")]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_is_refused_for_what_it_is(string bomb)
    {
        var file = Make(bomb);
        file.Length.ShouldBeLessThan(20_000_000);
        // Whether there are readers is found out first, and is not of the time that a bomb takes.
        await cleaner.LookAsync();
        var watch = Stopwatch.StartNew();
        var refusal = await cleaner.RefusalAsync(Paper, file);
        (refusal.Reason, refusal.Death).ShouldBe((FileReasons.TooMuchInside, null));
        watch.Elapsed.ShouldBeLessThan(LongestUntilRefused);
    }

    [Fact, Rule("UPL-52")]
    public async Task What_is_packed_within_bounds_is_drawn()
    {
        var drawing = PngFile.Packed("BT /F 20 Tf 50 500 Td (seen) Tj ET"u8.ToArray());
        foreach (var (file, filter) in (IReadOnlyList<(byte[], string)>)
            [(drawing, "/Filter /FlateDecode"), (PngFile.Packed(drawing), "/Filter [/FlateDecode /FlateDecode]")])
        {
            using var clean = PdfDocument.Open(await cleaner.CleanAsync(Paper, PaperFile.Drawing(file, filter)));
            clean.GetPage(1).Text.ShouldBe("seen");
        }

        var nested = $"% {Nested(Levels - 10)}\n";
        using var drawn = PdfDocument.Open(await cleaner.CleanAsync(
            Paper, [.. PaperFile.Saying("seen"), .. Encoding.Latin1.GetBytes(nested)]));
        drawn.GetPage(1).Text.ShouldBe("seen");
    }

    private static byte[] Make(string bomb) => bomb switch
    {
        "unpacks once" => Packed(PngFile.Packed(new byte[600_000_000])),
        "unpacks twice" => Packed(PngFile.Packed(PngFile.Packed(new byte[600_000_000]))),
        "is packed five times over" => Packed(Times(5, "q"u8.ToArray())),
        // What a reader goes by is its length; the word that ends it stands in it too.
        "ends before its length" => Packed(
            [.. PngFile.Packed(new byte[600_000_000]), .. "\nendstream\nendobj\n"u8]),
        "many streams" => Many(PngFile.Packed(new byte[350_000_000]), 5),
        "many objects" => Beside(string.Concat(Enumerable.Range(10, Objects).Select(n => $"{n} 0 obj 1 endobj\n"))),
        "a long table" => Beside($"xref\n0 {Objects}\n"),
        "a stream of objects" => Beside($"9 0 obj << /Type /ObjStm /N {Objects} /First 9 >> endobj\n"),
        "a table in a stream" => Beside(
            $"9 0 obj << /Type /XRef /Index [0 {int.MaxValue}] /W [0 0 0] >> endobj\n"),
        "deep lists" => Beside($"9 0 obj {new string('[', Levels)} endobj\n"),
        "deep dictionaries" => Beside($"9 0 obj {string.Concat(Enumerable.Repeat("<</A", Levels))} endobj\n"),
        _ => Beside($"9 0 obj (a \\) ]) {Nested(Levels)} endobj\n"),
    };

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static byte[] Packed(byte[] content) => PaperFile.Drawing(content, "/Filter /FlateDecode");

    private static byte[] Times(int times, byte[] content) =>
        times == 0 ? content : Times(times - 1, PngFile.Packed(content));

    /// <summary>Before a paper that is none.</summary>
    private static byte[] Beside(string objects) =>
        [.. "%PDF-1.7\n"u8, .. Encoding.Latin1.GetBytes(objects), .. PaperFile.Saying("x")];

    private static byte[] Many(byte[] content, int times)
    {
        byte[] one = [.. Encoding.Latin1.GetBytes($"9 0 obj << /Length {content.Length} >>\nstream\n"), .. content,
            .. "\nendstream endobj\n"u8];
        return [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat(one, times).SelectMany(each => each),
            .. PaperFile.Saying("x")];
    }
}
