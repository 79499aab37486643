using System.Collections.Concurrent;
using System.Text;
using CaseRoom.Adapters;
using CaseRoom.Adapters.Decoder;
using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Materials;
using CaseRoom.Server.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>
/// Every file of the shared collections (photos with positions, files that once hung a program, PDF with scripts)
/// through the real readers: kept clean, or refused with a reason. Of a collection that is there all is seen; for one
/// that is not stand a file or two of the project's own, and more of those are in the tests beside.
/// </summary>
public sealed class SharedFileTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const long MaxBytes = 100_000_000;
    private const string Text = "text/plain; charset=utf-8";

    private static readonly string[] ImageMarks =
        ["Exif\0", "EXIF", "eXIf", "ns.adobe.com", "Photoshop", "ICC_PROFILE", "iCCP"];

    private static readonly string[] PaperMarks =
        ["/JavaScript", "/Annot", "/EmbeddedFile", "/OpenAction", "/Metadata", "/URI"];

    /// <summary>What is read of each kind, whether its collection is there or not: kept, or not.</summary>
    private static readonly Dictionary<string, (string Name, byte[] File, bool Kept)[]> Own = new()
    {
        ["images"] = [("own/a.png", PngFile.Of(4, 4), true), ("own/half.png", PngFile.Of(4, 4)[..30], false)],
        ["pdf"] =
        [
            ("active-content/own.pdf", PaperFile.Saying("Test"), true),
            ("own/half.pdf", PaperFile.Saying("Test")[..200], false),
        ],
        ["dicom"] = [("own/a.dcm", DicomFile.Of(DicomFile.Text(0x00100010, "Nordmann", "PN")), false)],
    };

    private readonly ServiceProvider services =
        new ServiceCollection().AddDecoder(_ => new DecoderOptions { MayRunUnconfined = true }).BuildServiceProvider();

    private readonly StreamId room = StreamId.Room(Guid.CreateVersion7());
    private FileIntake intake = null!;
    private MemoryBlobStore blobs = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        blobs = new MemoryBlobStore(new MemoryStreamKeys(), TimeProvider.System);
        intake = new FileIntake(
            blobs, services.GetRequiredService<IFileCleaner>(), NullLogger<FileIntake>.Instance);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact, Rule("UPL-04", "UPL-09", "UPL-10", "UPL-11")]
    public async Task Each_shared_image_is_kept_clean_or_refused()
    {
        var results = await AllAsync("images", least: 129);
        foreach (var (path, result) in results.Where(r => r.Value is { Kept: not null, Type: not Text }))
        {
            var text = Encoding.Latin1.GetString(result.Kept!);
            foreach (var mark in ImageMarks)
            {
                text.ShouldNotContain(mark, Case.Sensitive, path);
            }
        }

        string[] whole = ["exif/gps/", "exif/cameras/", "exif/orientation/"];
        results
            .Where(r => whole.Any(f => r.Key.StartsWith(f, StringComparison.Ordinal)))
            .Where(r => r.Value.Reason is not null).Select(r => $"{r.Key}: {r.Value.Reason}").ShouldBeEmpty();
        foreach (var shape in (string[])["portrait", "landscape"])
        {
            results.Where(r => r.Key.StartsWith($"exif/orientation/{shape}", StringComparison.Ordinal))
                .Select(r => JpegFile.SizeOf(r.Value.Kept!)).Distinct().Count().ShouldBeLessThanOrEqualTo(1, shape);
        }
    }

    [Fact, Rule("UPL-11", "UPL-13", "UPL-14")]
    public async Task Each_shared_PDF_is_kept_clean_or_refused()
    {
        var results = await AllAsync("pdf", least: 144);
        foreach (var (path, result) in results.Where(r => r.Value is { Kept: not null, Type: not Text }))
        {
            var text = Encoding.Latin1.GetString(result.Kept!);
            foreach (var mark in PaperMarks)
            {
                text.ShouldNotContain(mark, Case.Sensitive, path);
            }
        }

        results.Where(r => r.Key.StartsWith("active-content/", StringComparison.Ordinal))
            .ShouldAllBe(r => r.Value.Kept != null);
    }

    [Fact, Rule("UPL-16", "UPL-17")]
    public async Task Each_shared_DICOM_file_is_refused_for_who_it_tells_of_or_for_its_form()
    {
        var results = await AllAsync("dicom", least: 163);
        results.Where(r => r.Value is { Kept: not null, Type: not Text }).Select(r => r.Key).ShouldBeEmpty();
    }

    /// <param name="collection">Its folder.</param>
    /// <param name="least">How many files there are where it is there: half of it would prove half.</param>
    private async Task<IReadOnlyDictionary<string, Result>> AllAsync(string collection, int least)
    {
        var results = new ConcurrentDictionary<string, Result>(StringComparer.Ordinal);
        if (SharedData.Folder(collection) is { } folder)
        {
            var paths = System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
            await Parallel.ForEachAsync(
                paths, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Stop },
                async (path, _) => results[Path.GetRelativePath(folder, path)] =
                    await TakeAsync(await File.ReadAllBytesAsync(path, Stop)));
            results.Count.ShouldBeGreaterThanOrEqualTo(least, collection);
        }

        foreach (var (name, file, kept) in Own[collection])
        {
            results[name] = await TakeAsync(file);
            (results[name].Kept is not null).ShouldBe(kept, name);
        }

        output.WriteLine($"{results.Count} shared files: " + string.Join(", ", results.Values
            .GroupBy(r => r.Reason ?? "kept").OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}")));
        results.Where(r => r.Value.Death is not null).Select(r => $"{r.Key}: {r.Value.Death}").ShouldBeEmpty();
        return results;
    }

    private async Task<Result> TakeAsync(byte[] file)
    {
        var head = file.AsSpan(0, Math.Min(file.Length, MediaSniffer.Needed));
        if (MediaSniffer.Of(head, whole: file.Length <= head.Length) is not { } type)
        {
            return new Result(Text, null, FileReasons.TypeNotAllowed, null);
        }

        try
        {
            var stored = await intake.KeepAsync(
                room, type.MediaType, new MemoryStream(file), MaxBytes, 2 * MaxBytes, Stop);
            await using var kept = await blobs.OpenAsync(room, stored.Shown.Address, Stop);
            using var bytes = new MemoryStream();
            await kept!.CopyToAsync(bytes, Stop);
            return new Result(type.MediaType, bytes.ToArray(), null, null);
        }
        catch (RefusedFileException refused)
        {
            return new Result(type.MediaType, null, refused.Reason, refused.Death);
        }
    }

    private sealed record Result(string Type, byte[]? Kept, string? Reason, string? Death);
}
