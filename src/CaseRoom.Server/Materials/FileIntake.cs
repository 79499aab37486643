using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Materials;

namespace CaseRoom.Server.Materials;

/// <summary>
/// Puts a file into the store: text as it is, anything else as its reader in a process of its own gives it back, and
/// of a PDF also the file as it came. The whole file is here, sealed, before its reader begins, so that a slow sender
/// holds up nobody's.
/// </summary>
internal sealed partial class FileIntake(
    IBlobStore blobs, IFileCleaner cleaner, ILogger<FileIntake> log, IVirusScan? scan = null)
{
    private const string Paper = "application/pdf";

    /// <summary>Whether what is kept may be larger than what came.</summary>
    public bool MayGrow(string mediaType) => cleaner.Reads(mediaType);

    /// <param name="mediaType">As the first bytes say.</param>
    /// <param name="maxBytes">Of the file, and of what is made of it.</param>
    /// <param name="left">Bytes of both together.</param>
    /// <param name="refuses">Whether a PDF with these words of its pages is not taken; null where any is.</param>
    /// <param name="turn">Waits until a reader may be taken for whoever sends it; null where nobody is to wait.</param>
    /// <exception cref="BlobTooLargeException">It is more than that; nothing is kept.</exception>
    /// <exception cref="RefusedFileException">It is not taken; nothing is kept.</exception>
    /// <exception cref="NoVirusScanException">The scanner that is set does not answer; nothing is kept.</exception>
    /// <exception cref="NoFileReaderException">Nothing here reads it; nothing is kept.</exception>
    public async Task<KeptFile> KeepAsync(
        StreamId room, string mediaType, Stream file, long maxBytes, long left, CancellationToken cancel,
        Func<Task<IDisposable>>? turn = null, Func<IReadOnlyList<string>, Task<bool>>? refuses = null)
    {
        maxBytes = Math.Min(maxBytes, left);
        if (scan is null && !cleaner.Reads(mediaType)) { return await KeepTextAsync(room, file, maxBytes, cancel); }
        await using var held = await blobs.HoldAsync(room, file, maxBytes, cancel);
        if (scan is not null)
        {
            await ScanAsync(scan, held, cancel);
            held.Position = 0;
        }

        if (!cleaner.Reads(mediaType)) { return await KeepTextAsync(room, held, maxBytes, cancel); }
        await RefuseFloodAsync(mediaType, held, cancel);
        using var reading = turn is null ? null : await turn();
        var check = mediaType is Paper ? refuses : null;
        if (mediaType is Paper) { maxBytes = Math.Min(maxBytes, left - held.Length); }
        var shown = await CleanAsync(room, mediaType, held, maxBytes, check, cancel);
        if (mediaType is not Paper) { return new(shown, null); }
        held.Position = 0;
        return new(shown, await blobs.WriteAsync(room, held, held.Length, cancel));
    }

    private static async Task RefuseFloodAsync(string mediaType, Stream held, CancellationToken cancel)
    {
        var head = new byte[PictureSize.Needed];
        var read = await held.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        held.Position = 0;
        if (PictureSize.IsTooLarge(mediaType, head.AsSpan(0, read)))
        {
            throw new RefusedFileException(FileReasons.TooManyPixels, PictureSize.MostMillions);
        }
    }

    private async Task<StoredBlob> CleanAsync(
        StreamId room, string mediaType, Stream held, long maxBytes, Func<IReadOnlyList<string>, Task<bool>>? refuses,
        CancellationToken cancel)
    {
        try
        {
            if (refuses is null)
            {
                await using var clean = await cleaner.CleanAsync(mediaType, held, cancel);
                return await blobs.WriteAsync(room, clean, maxBytes, cancel);
            }

            // Read from what will be shown, before any of it is kept.
            await using var shown = await HeldAsync(room, mediaType, held, maxBytes, cancel);
            if (await refuses(await cleaner.WordsAsync(shown, cancel)))
            {
                throw new RefusedFileException(FileReasons.HoldsIdentity);
            }

            shown.Position = 0;
            return await blobs.WriteAsync(room, shown, maxBytes, cancel);
        }
        catch (RefusedFileException refused) when (refused.Death is not null)
        {
            Died(mediaType, refused.Death);
            throw;
        }
    }

    /// <summary>What was cleaned, whose reader is given back before the next is asked for: of files that wait for a
    /// second one while they hold a first, none would ever be read.</summary>
    private async Task<Stream> HeldAsync(
        StreamId room, string mediaType, Stream file, long maxBytes, CancellationToken cancel)
    {
        await using var clean = await cleaner.CleanAsync(mediaType, file, cancel);
        return await blobs.HoldAsync(room, clean, maxBytes, cancel);
    }

    private async Task<KeptFile> KeepTextAsync(StreamId room, Stream file, long maxBytes, CancellationToken cancel)
    {
        await using var text = new TextStream(file);
        return new(await blobs.WriteAsync(room, text, maxBytes, cancel), null);
    }

    private async Task ScanAsync(IVirusScan scanner, Stream file, CancellationToken cancel)
    {
        try
        {
            if (await scanner.FindAsync(file, cancel) is not { } name) { return; }
            Found(name);
            throw new RefusedFileException(FileReasons.Infected);
        }
        catch (NoVirusScanException fault)
        {
            NoScan(fault);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The virus scanner found {Name} in an upload. The file was refused.")]
    private partial void Found(string name);

    [LoggerMessage(LogLevel.Error, "The virus scanner gives no answer; no file is taken until it does.")]
    private partial void NoScan(Exception fault);

    [LoggerMessage(LogLevel.Warning, "A reader of {MediaType} did not end well: {Death}. The file was refused.")]
    private partial void Died(string mediaType, string death);
}

/// <param name="Shown">What the room shows.</param>
/// <param name="Original">The file as it came, where that is something else and is kept too.</param>
internal sealed record KeptFile(StoredBlob Shown, StoredBlob? Original);
