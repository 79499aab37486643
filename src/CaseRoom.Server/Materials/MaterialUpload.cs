using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Materials;

/// <summary>Takes a file into the store, then tells the room. Who may not add material writes nothing.</summary>
internal sealed class MaterialUpload(RoomReader reader, IBlobStore blobs, RoomCommands commands)
{
    /// <summary>Null where the person has no view of the room.</summary>
    public async Task<Outcome?> TakeAsync(
        Guid roomId, Guid person, UploadTitle about, Stream content, CancellationToken cancel)
    {
        if (await reader.ReadAsync(roomId, person) is not { } reading) { return null; }
        if (!Policy.Allows(reading.Member.Role, typeof(AddMaterial)))
        {
            return Refused(about, new Problem("notAllowed"));
        }
        var stream = StreamId.Room(roomId);
        if (await blobs.SizeAsync(stream, cancel) >= WireLimits.RoomBytes)
        {
            return Refused(about, new Problem("limitReached", "room", Limit: (int)(WireLimits.RoomBytes / 1_000_000)));
        }

        var head = new byte[MediaSniffer.Needed];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (MediaSniffer.Of(head.AsSpan(0, read), read < head.Length) is not { } type)
        {
            return Refused(about, new Problem(read == 0 ? "missing" : "invalid", "content", "typeNotAllowed"));
        }

        try
        {
            await using var whole = new PrefixedStream(head.AsMemory(0, read), content);
            var stored = await blobs.WriteAsync(stream, whole, WireLimits.FileBytes, cancel);
            return await commands.SubmitAsync(roomId, person, about.CommandId, new AddMaterial(
                about.MaterialId, about.Title, type.Kind, type.MediaType, stored.Address, stored.Length,
                about.PersonImage));
        }
        catch (BlobTooLargeException)
        {
            return Refused(about, new Problem("tooLong", "content", Limit: (int)WireLimits.FileBytes));
        }
    }

    private static Outcome Refused(UploadTitle about, Problem problem) =>
        new(about.CommandId, OutcomeStatus.Refused, null, null, false, problem);
}

/// <param name="CommandId">UUIDv7: the same upload again gives the same outcome.</param>
/// <param name="Title">Shown to members.</param>
/// <param name="PersonImage">Shows a person.</param>
internal sealed record UploadTitle(Guid CommandId, Guid MaterialId, string Title, bool PersonImage);
