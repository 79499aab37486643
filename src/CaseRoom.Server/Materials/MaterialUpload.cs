using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Materials;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Materials;

/// <summary>
/// Takes a file into the store, then tells the room. Everything that can refuse it is asked before a byte is kept: the
/// room itself decides, with a file of its own in place of the one to come. The words of a PDF are read from what will
/// be shown, while it is held. What the room refuses once it is kept is swept (UPL-03).
/// </summary>
internal sealed class MaterialUpload(
    RoomReader reader, FileIntake intake, RoomCommands commands,
    UploadsUnderWay underWay, PersonLimits limits, TimeProvider clock, IOptions<MaterialSettings> settings)
{
    private const int Megabyte = 1_000_000;

    /// <summary>Bytes of a text in which a name or a number is looked for.</summary>
    internal const int ReadForNames = 256 * 1024;

    /// <summary>Bytes of the largest file that is taken.</summary>
    public long FileBytes => settings.Value.FileBytes;

    /// <param name="length">Bytes of the content where they are known before; else null.</param>
    /// <returns>Null where the person has no view of the room.</returns>
    public async Task<Outcome?> TakeAsync(
        Guid roomId, Guid person, UploadTitle about, Stream content, long? length, CancellationToken cancel)
    {
        if (await reader.ReadAsync(roomId, person) is not { } reading) { return null; }
        if (about.CommandId == Guid.Empty) { return Refused(about, new Problem("missing", "commandId")); }
        if (reading.Whole.Materials.Items.TryGetValue(about.MaterialId, out var there))
        {
            return await RepeatAsync(roomId, person, about, there);
        }

        if (Refusal(reading, person, about) is { } refusal) { return StreamCalls.Refused(about.CommandId, refusal); }
        if (length > FileBytes) { return Refused(about, TooLarge()); }
        using var lease = limits.Uploading(person);
        if (!lease.IsAcquired) { return Refused(about, new Problem("tooMany", Limit: WireLimits.UploadsAtOnce)); }
        using var upload = underWay.Begin(roomId, length ?? FileBytes);
        // Read after this upload and those before it are counted: what ends in between is counted twice, never not.
        var left = settings.Value.RoomBytes - upload.Others - await KeptAsync(roomId, person);
        return left < (length ?? 1)
            ? Refused(about, RoomFull())
            : await SortAsync(roomId, person, about, content, upload, left, cancel);
    }

    /// <summary>
    /// Material of that id is there: this is the upload again, whose content the room has, or another under its id.
    /// Either way nothing is read.
    /// </summary>
    private Task<Outcome> RepeatAsync(Guid roomId, Guid person, UploadTitle about, Material there) =>
        AddAsync(roomId, person, about, new AddMaterial(
            about.MaterialId, about.Title, there.Kind, there.MediaType, there.Address, there.Length,
            about.PersonImage, about.Identified, there.Original, there.OriginalLength));

    private Task<Outcome> AddAsync(Guid roomId, Guid person, UploadTitle about, AddMaterial material) =>
        commands.SubmitAsync(roomId, person, about.CommandId, material, (object)material, about.Looked);

    private Refusal? Refusal(RoomReading reading, Guid person, UploadTitle about)
    {
        var any = new AddMaterial(
            about.MaterialId, about.Title, MaterialKind.Text, "text/plain", "any", 1, about.PersonImage,
            about.Identified);
        var context = new DecisionContext(new Actor(person), clock.GetUtcNow(), Looked: about.Looked);
        var decision = RoomProfile.Shared.Decide(reading.Whole, any, context);
        return (decision as Decision<RoomEvent>.Refused)?.Refusal;
    }

    /// <summary>Bytes of what the room holds; what lies in the store beside it is nobody's, and swept away.</summary>
    private async Task<long> KeptAsync(Guid roomId, Guid person) =>
        (await reader.ReadAsync(roomId, person))?.Whole.Materials.Items.Values
            .SelectMany(m => new (string? Address, long Length)[]
            {
                (m.Address, m.Length), (m.Original, m.OriginalLength),
            })
            .DistinctBy(kept => kept.Address).Sum(kept => kept.Length) ?? 0;

    private async Task<Outcome> SortAsync(
        Guid roomId, Guid person, UploadTitle about, Stream content, UploadsUnderWay.Upload upload, long left,
        CancellationToken cancel)
    {
        var head = new byte[MediaSniffer.Needed];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (MediaSniffer.Of(head.AsSpan(0, read), read < head.Length) is not { } type)
        {
            return Refused(
                about, new Problem(read == 0 ? "missing" : "invalid", "content", FileReasons.TypeNotAllowed));
        }

        await using var whole = new PrefixedStream(head.AsMemory(0, read), content);
        if (!intake.MayGrow(type.MediaType))
        {
            return await KeepTextAsync(roomId, person, about, type, whole, left, cancel);
        }

        // What is kept may be as large as any file, whatever was told of what came.
        using var grown = underWay.Begin(roomId, FileBytes);
        left = settings.Value.RoomBytes - (grown.Others - upload.Bytes) - await KeptAsync(roomId, person);
        return await KeepAsync(roomId, person, about, type, whole, left, cancel);
    }

    /// <summary>A text that says who the patient is, and was said not to, is not kept.</summary>
    private async Task<Outcome> KeepTextAsync(
        Guid roomId, Guid person, UploadTitle about, (MaterialKind Kind, string MediaType) type, Stream file,
        long left, CancellationToken cancel)
    {
        if (about.Identified) { return await KeepAsync(roomId, person, about, type, file, left, cancel); }
        var head = new byte[ReadForNames];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        try
        {
            using var turn = await limits.ReadingAsync(person, cancel);
            if (await HoldsIdentityAsync(roomId, person, Encoding.UTF8.GetString(head, 0, read)))
            {
                return Refused(about, HoldsIdentity);
            }
        }
        catch (NoFileReaderException)
        {
            return Refused(about, new Problem("unavailable", "content"));
        }

        await using var whole = new PrefixedStream(head.AsMemory(0, read), file);
        return await KeepAsync(roomId, person, about, type, whole, left, cancel);
    }

    /// <summary>What the author does not see takes no part: an answer would tell them whether they guessed it.
    /// </summary>
    private async Task<bool> HoldsIdentityAsync(Guid roomId, Guid person, string text) => IdentityGuard.Holds(
        text, (await reader.ReadAsync(roomId, person))?.Seen.Case.Identity?.Name);

    private async Task<Outcome> KeepAsync(
        Guid roomId, Guid person, UploadTitle about, (MaterialKind Kind, string MediaType) type, Stream file,
        long left, CancellationToken cancel)
    {
        try
        {
            var (shown, original) = await intake.KeepAsync(
                StreamId.Room(roomId), type.MediaType, file, FileBytes, left, cancel,
                () => limits.ReadingAsync(person, cancel), about.Identified
                    ? null
                    : words => HoldsIdentityAsync(roomId, person, string.Join('\n', words)));
            return await AddAsync(roomId, person, about, new AddMaterial(
                about.MaterialId, about.Title, type.Kind, type.MediaType, shown.Address, shown.Length,
                about.PersonImage, about.Identified, original?.Address, original?.Length ?? 0));
        }
        catch (BlobTooLargeException fault)
        {
            return Refused(about, fault.Limit < FileBytes ? RoomFull() : TooLarge());
        }
        catch (RefusedFileException fault)
        {
            return Refused(
                about, new Problem("invalid", "content", fault.Reason, Limit: fault.Limit, Told: fault.Parts));
        }
        catch (NoFileReaderException fault)
        {
            return Refused(
                about, new Problem("unavailable", "content", fault.Withheld ? FileReasons.NotShutOff : null));
        }
        catch (NoVirusScanException)
        {
            return Refused(about, new Problem("unavailable", "content", FileReasons.NotScanned));
        }
    }

    private static Problem HoldsIdentity { get; } = new("invalid", "content", FileReasons.HoldsIdentity);

    private Problem TooLarge() => new("tooLarge", "content", Limit: (int)FileBytes);

    /// <summary>Its limit is told in megabytes: that is how people think of a room.</summary>
    private Problem RoomFull() => new("limitReached", "room", Limit: (int)(settings.Value.RoomBytes / Megabyte));

    private static Outcome Refused(UploadTitle about, Problem problem) =>
        new(about.CommandId, OutcomeStatus.Refused, null, null, false, problem);
}

/// <param name="CommandId">UUIDv7: the same upload again gives the same outcome.</param>
/// <param name="Title">Shown to members.</param>
/// <param name="PersonImage">Shows a person.</param>
/// <param name="Identified">Holds a name or number.</param>
/// <param name="Looked">Whoever puts it in was asked about its title (<c>namesFound</c>), and looked.</param>
internal sealed record UploadTitle(
    Guid CommandId, Guid MaterialId, string Title, bool PersonImage, bool Identified, bool Looked = false);
