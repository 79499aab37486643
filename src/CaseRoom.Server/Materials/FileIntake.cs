using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Materials;

namespace CaseRoom.Server.Materials;

/// <summary>
/// Puts a file into the store: text as it is, anything else as its reader in a process of its own gives it back. The
/// whole file is here, sealed, before its reader begins, so that a slow sender holds up nobody's.
/// </summary>
internal sealed partial class FileIntake(IBlobStore blobs, IFileCleaner cleaner, ILogger<FileIntake> log)
{
    /// <summary>Whether what is kept may be larger than what came.</summary>
    public bool MayGrow(string mediaType) => cleaner.Reads(mediaType);

    /// <param name="mediaType">As the first bytes say.</param>
    /// <param name="maxBytes">Of the file, and of what is kept.</param>
    /// <exception cref="BlobTooLargeException">It is more than that; nothing is kept.</exception>
    /// <exception cref="RefusedFileException">It is not taken; nothing is kept.</exception>
    /// <exception cref="NoFileReaderException">Nothing here reads it; nothing is kept.</exception>
    public async Task<StoredBlob> KeepAsync(
        StreamId room, string mediaType, Stream file, long maxBytes, CancellationToken cancel)
    {
        if (!cleaner.Reads(mediaType))
        {
            await using var text = new TextStream(file);
            return await blobs.WriteAsync(room, text, maxBytes, cancel);
        }

        await using var held = await blobs.HoldAsync(room, file, maxBytes, cancel);
        try
        {
            await using var clean = await cleaner.CleanAsync(mediaType, held, cancel);
            return await blobs.WriteAsync(room, clean, maxBytes, cancel);
        }
        catch (RefusedFileException refused) when (refused.Death is not null)
        {
            Died(mediaType, refused.Death);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A reader of {MediaType} did not end well: {Death}. The file was refused.")]
    private partial void Died(string mediaType, string death);
}
