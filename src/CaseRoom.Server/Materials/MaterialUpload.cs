using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Server.Rooms;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Materials;

/// <summary>Takes a file into the store, then tells the room. Who may not add material writes nothing.</summary>
internal sealed class MaterialUpload(
    RoomReader reader, IBlobStore blobs, RoomCommands commands, UploadsUnderWay underWay,
    IOptions<MaterialSettings> settings)
{
    private const int Megabyte = 1_000_000;

    /// <summary>Bytes of the largest file that is taken.</summary>
    public long FileBytes => settings.Value.FileBytes;

    /// <param name="length">Bytes of the content where they are known before; else null.</param>
    /// <returns>Null where the person has no view of the room.</returns>
    public async Task<Outcome?> TakeAsync(
        Guid roomId, Guid person, UploadTitle about, Stream content, long? length, CancellationToken cancel)
    {
        if (await reader.ReadAsync(roomId, person) is not { } reading) { return null; }
        if (!Policy.Allows(reading.Member.Role, typeof(AddMaterial)))
        {
            return Refused(about, new Problem("notAllowed"));
        }

        if (length > FileBytes) { return Refused(about, TooLarge()); }
        using var upload = underWay.Begin(roomId, length ?? FileBytes);
        // Asked after this upload and those before it are counted: what ends in between is counted twice, never not.
        var left = settings.Value.RoomBytes - upload.Others - await blobs.SizeAsync(StreamId.Room(roomId), cancel);
        return left < (length ?? 1)
            ? Refused(about, RoomFull())
            : await KeepAsync(roomId, person, about, content, Math.Min(left, FileBytes), cancel);
    }

    private async Task<Outcome> KeepAsync(
        Guid roomId, Guid person, UploadTitle about, Stream content, long maxBytes, CancellationToken cancel)
    {
        var head = new byte[MediaSniffer.Needed];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (MediaSniffer.Of(head.AsSpan(0, read), read < head.Length) is not { } type)
        {
            return Refused(about, new Problem(read == 0 ? "missing" : "invalid", "content", "typeNotAllowed"));
        }

        try
        {
            await using var whole = new PrefixedStream(head.AsMemory(0, read), content);
            var stored = await blobs.WriteAsync(StreamId.Room(roomId), whole, maxBytes, cancel);
            return await commands.SubmitAsync(roomId, person, about.CommandId, new AddMaterial(
                about.MaterialId, about.Title, type.Kind, type.MediaType, stored.Address, stored.Length,
                about.PersonImage));
        }
        catch (BlobTooLargeException)
        {
            return Refused(about, maxBytes < FileBytes ? RoomFull() : TooLarge());
        }
    }

    private Problem TooLarge() => new("tooLarge", "content", Limit: (int)FileBytes);

    /// <summary>Its limit is told in megabytes: that is how people think of a room.</summary>
    private Problem RoomFull() => new("limitReached", "room", Limit: (int)(settings.Value.RoomBytes / Megabyte));

    private static Outcome Refused(UploadTitle about, Problem problem) =>
        new(about.CommandId, OutcomeStatus.Refused, null, null, false, problem);
}

/// <param name="CommandId">UUIDv7: the same upload again gives the same outcome.</param>
/// <param name="Title">Shown to members.</param>
/// <param name="PersonImage">Shows a person.</param>
internal sealed record UploadTitle(Guid CommandId, Guid MaterialId, string Title, bool PersonImage);
