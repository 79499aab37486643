using System.Text;
using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Materials;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Materials;

/// <summary>
/// Looks into a file before it is shared with who sees nobody's name, or is said to name nobody: the room itself
/// decides without its files, so what it would ask about and what stands in the file are asked together, before the
/// room is.
/// </summary>
internal sealed class SharingGuard(
    RoomReader reader, IBlobStore blobs, IFileCleaner cleaner, PersonLimits limits, FoundWords words,
    TimeProvider clock)
{
    private static readonly HashSet<string> Opening =
    [
        RoomCommandNames.Names.Of(typeof(MarkMaterial)), RoomCommandNames.Names.Of(typeof(ClearMaterialMark)),
    ];

    /// <summary>What their author is to look at; null where there is nothing, or the room refuses the command anyhow.
    /// </summary>
    /// <param name="looks">What was found in the files that this call was about before: each is read once.</param>
    /// <exception cref="UnrecordedException">What was found may not be told.</exception>
    public async Task<Problem?> AskedAsync(
        Guid roomId, SignedInPerson person, WireCommand command, Dictionary<Guid, IReadOnlyList<FoundInText>> looks)
    {
        if (command.Looked || !Opening.Contains(command.Type) || Read(command) is not { } mark
            || await reader.SeenAsync(roomId, person.PersonId) is not { } reading
            || IdOf(mark) is not { } id || reading.Seen.Materials.Items.GetValueOrDefault(id) is not { } material
            || !Opens(mark, material))
        {
            return null;
        }

        var context = new DecisionContext(new Actor(person.PersonId), clock.GetUtcNow(), command.BasedOn);
        var refusal = (RoomProfile.Shared.Decide(reading.Whole, mark, context) as Decision<RoomEvent>.Refused)?.Refusal;
        if (refusal is not (null or Refusal.NamesFound)) { return null; }
        var said = (refusal as Refusal.NamesFound)?.Found ?? [];
        if (!looks.TryGetValue(id, out var inside))
        {
            if (IsRead(material) && !limits.May(Allowance.SharingLooks, person.PersonId))
            {
                return new Problem("tooMany", "minute", Limit: Allowance.SharingLooks.Growing);
            }

            inside = looks[id] = await FoundAsync(roomId, person.PersonId, reading.Seen, material);
        }

        if (inside.Count == 0) { return null; }
        await words.FileAsync(person, reading, id);
        return Contracts.Wire.Problems.Of(new Refusal.NamesFound([.. said, .. inside]));
    }

    /// <summary>The pixels of an image are for whoever shares it to look at.</summary>
    private static bool IsRead(Material material) => material.Kind is MaterialKind.Text or MaterialKind.Pdf;

    private static bool Opens(RoomCommand command, Material material) => command switch
    {
        MarkMaterial mark => (mark.SharedAbroad && !material.SharedAbroad)
            || (mark.SharedForTeaching && !material.SharedForTeaching),
        ClearMaterialMark { Mark: MaterialMark.Identified } => material.Identified,
        _ => false,
    };

    private static Guid? IdOf(RoomCommand command) => command switch
    {
        MarkMaterial mark => mark.MaterialId,
        ClearMaterialMark mark => mark.MaterialId,
        _ => null,
    };

    private static RoomCommand? Read(WireCommand command) => RoomCodec.Commands.Decode(
        command.Type, JsonSerializer.SerializeToUtf8Bytes(command.Data, WireJson.Options), out _);

    private async Task<IReadOnlyList<FoundInText>> FoundAsync(
        Guid roomId, Guid person, RoomState seen, Material material)
    {
        if (!IsRead(material)) { return []; }
        if (await blobs.OpenAsync(StreamId.Room(roomId), material.Address) is not { } content)
        {
            return [FileGuard.Unread];
        }

        await using (content)
        {
            try
            {
                using var turn = await limits.ReadingAsync(person, CancellationToken.None);
                return material.Kind is MaterialKind.Text
                    ? await FoundInTextAsync(seen, content)
                    : FileGuard.AskedOfPages(seen, await cleaner.WordsAsync(content));
            }
            catch (Exception fault) when (fault is RefusedFileException or NoFileReaderException)
            {
                return [FileGuard.Unread];
            }
        }
    }

    private static async Task<IReadOnlyList<FoundInText>> FoundInTextAsync(RoomState seen, Stream content)
    {
        var head = new byte[MaterialUpload.ReadForNames];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false);
        var found = FileGuard.AskedOfText(seen, Encoding.UTF8.GetString(head, 0, read));
        // What stands behind what is read, nobody looked at.
        return await content.ReadAsync(new byte[1]) > 0 ? [.. found, FileGuard.Unread] : found;
    }
}
