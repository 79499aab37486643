using System.Text;
using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>PDF, through the real reader.</summary>
public sealed class PaperCleaningTests : IDisposable
{
    private const string Paper = "application/pdf";
    private const string Canary = "CANARY-7731";

    private readonly ProcessFileCleaner _cleaner = new(new DecoderOptions { MayRunUnconfined = true });

    public void Dispose() => _cleaner.Dispose();

    [Fact, Rule("GRD-30", "GRD-31")]
    public async Task The_words_of_a_cleaned_page_are_read_again_and_a_page_without_is_empty()
    {
        (await WordsOfAsync(PaperFile.Saying("Solveig Havn 912 34 567"))).Select(page => page.Trim())
            .ShouldBe(["Solveig Havn 912 34 567"]);
        (await WordsOfAsync(PaperFile.WithPages(3))).ShouldBe(["", "", ""]);
        await Should.ThrowAsync<RefusedFileException>(
            () => _cleaner.WordsAsync(new MemoryStream(Encoding.ASCII.GetBytes("no paper"))));
    }

    [Fact, Rule("UPL-13")]
    public async Task A_page_is_a_picture_and_its_words_in_their_places()
    {
        using var clean = PdfDocument.Open(await _cleaner.CleanAsync(Paper, PaperFile.Saying("Hoyre arm 12,5 cm")));

        var page = clean.GetPages().ShouldHaveSingleItem();
        (page.Width, page.Height).ShouldBe((420, 595));
        var words = page.GetWords().ToList();
        string.Join(' ', words.Select(w => w.Text)).ShouldBe("Hoyre arm 12,5 cm");
        words[0].BoundingBox.Left.ShouldBe(50, 1);
        words[0].BoundingBox.Bottom.ShouldBe(500, 6);
        // As wide as Helvetica has it: twenty points of "Hoyre arm 12,5 cm" are some 160.
        words[^1].BoundingBox.Right.ShouldBeInRange(190, 230);
        var picture = page.GetImages().ShouldHaveSingleItem();
        (picture.WidthInSamples, picture.HeightInSamples).ShouldBe((1166, 1652));
    }

    [Fact, Rule("UPL-13")]
    public async Task Nothing_that_acts_fetches_carries_or_tells_is_kept()
    {
        var clean = await _cleaner.CleanAsync(Paper, PaperFile.Armed(Canary));
        var text = Encoding.Latin1.GetString(clean);
        foreach (var name in (string[])[
            Canary, "/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/Annots", "/EmbeddedFile", "/Filespec",
            "/Metadata", "/Info", "/Author", "/AcroForm", "/URI",
        ])
        {
            text.ShouldNotContain(name);
        }

        using var opened = PdfDocument.Open(clean);
        opened.GetPage(1).Text.ShouldBe("seen");
    }

    [Fact, Rule("UPL-13")]
    public async Task A_word_under_a_bar_in_the_colour_of_the_paper_or_beside_the_sheet_is_not_kept()
    {
        const string Page = "BT /F 20 Tf 50 500 Td (seen) Tj ET BT /F 20 Tf 50 400 Td (Fuglesang) Tj ET "
            + "0 g 45 395 120 22 re f 1 g BT /F 20 Tf 50 300 Td (white) Tj ET 0 g BT /F 20 Tf 50 900 Td (beside) Tj ET "
            + "BT /F 20 Tf 0 1 -1 0 300 200 Tm (turned) Tj ET 0.8 g BT /F 20 Tf 50 100 Td (pale) Tj ET";
        using var clean = PdfDocument.Open(
            await _cleaner.CleanAsync(Paper, PaperFile.Drawing(Encoding.Latin1.GetBytes(Page), "")));
        clean.GetPage(1).Text.ShouldBe("seenturnedpale");
    }

    [Fact, Rule("UPL-13")]
    public async Task A_name_under_the_label_of_its_bar_or_under_what_was_written_in_its_place_is_not_kept()
    {
        const string Page = "BT /F 20 Tf 50 500 Td (seen) Tj ET "
            + "BT /F 20 Tf 50 400 Td (Ola Sladdetsen) Tj ET 0 g 45 395 190 22 re f "
            + "1 g BT /F 16 Tf 70 401 Td (SLADDET) Tj ET "
            + "0 g BT /F 20 Tf 50 300 Td (Per Overskrevet) Tj ET 1 g 45 295 190 22 re f "
            + "0 g BT /F 18 Tf 50 301 Td (Pasient A) Tj ET "
            + "BT /F 20 Tf 50 200 Td (close) Tj 0 -21 Td (lines) Tj ET 0.9 g BT /F 90 Tf 40 180 Td (UTKAST) Tj ET";
        using var clean = PdfDocument.Open(
            await _cleaner.CleanAsync(Paper, PaperFile.Drawing(Encoding.Latin1.GetBytes(Page), "")));
        clean.GetPage(1).Text.ShouldBe("seenSLADDETPasient AcloselinesUTKAST");
    }

    [Fact, Rule("UPL-13")]
    public async Task A_PDF_that_is_a_page_of_the_web_too_is_only_a_PDF_afterwards()
    {
        var both = (byte[])[.. PaperFile.Saying("x"), .. "<!doctype html><script>alert(1)</script>"u8];
        (await _cleaner.CleanAsync(Paper, both)).Holds("<script").ShouldBeFalse();
    }

    [Fact, Rule("UPL-13")]
    public async Task What_is_clean_says_the_same_when_it_comes_again()
    {
        var once = await _cleaner.CleanAsync(Paper, PaperFile.Saying("Hoyre arm"));
        using var again = PdfDocument.Open(await _cleaner.CleanAsync(Paper, once));
        string.Join(' ', again.GetPage(1).GetWords().Select(w => w.Text)).ShouldBe("Hoyre arm");
    }

    [Fact, Rule("UPL-14")]
    public async Task A_PDF_of_too_many_pages_is_refused_by_their_number()
    {
        var refusal = await _cleaner.RefusalAsync(Paper, PaperFile.WithPages(201));
        (refusal.Reason, refusal.Limit).ShouldBe((FileReasons.TooManyPages, 200));
    }

    public static TheoryData<string, byte[]> Broken() => new()
    {
        { "nothing", [] },
        { "a signature alone", "%PDF-1.7\n"u8.ToArray() },
        { "cut after its first object", PaperFile.Saying("x")[..60] },
        { "a picture", PngFile.Of(4, 4) },
    };

    [Theory, Rule("UPL-11")]
    [MemberData(nameof(Broken))]
    public async Task What_is_broken_or_cut_short_is_refused(string what, byte[] file)
    {
        var refusal = await _cleaner.RefusalAsync(Paper, file);
        (refusal.Reason, refusal.Death).ShouldBe((FileReasons.Unreadable, null), what);
    }

    private async Task<IReadOnlyList<string>> WordsOfAsync(byte[] file)
    {
        await using var clean = await ((IFileCleaner)_cleaner).CleanAsync(Paper, new MemoryStream(file));
        return await _cleaner.WordsAsync(clean);
    }
}
