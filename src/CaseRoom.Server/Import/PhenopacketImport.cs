using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Import;

/// <summary>
/// Makes a room of a file: one command opens it with everything that was read, so there is never a half-made room; then
/// the file itself is kept as material. Every id follows from the command's, so the same import again completes the
/// same room.
/// </summary>
internal sealed class PhenopacketImport(RoomOpening opening, MaterialUpload upload)
{
    public async Task<ImportReply> TakeAsync(
        SignedInPerson person, ImportWish wish, byte[] file, CaseDraft draft, CancellationToken cancel)
    {
        if ((wish.Role ?? ImportRoles.Of(person.Person.Role)) is not { } role)
        {
            var refused = StreamCalls.Refused(wish.CommandId, new Problem("notAllowed"));
            return new ImportReply(wish.RoomId, refused, null, 0);
        }

        var room = new OpenRoomBody(
            wish.CommandId, wish.RoomId, role, new OrganisationRef(Guid.Empty, ""),
            new OrganisationRef(wish.UnitId ?? Guid.Empty, ""), wish.Basis, Agreement: wish.Agreement,
            Retention: wish.Retention);
        var opened = await opening.OpenAsync(person, room, requestId: null, draft);
        if (opened.Status is not OutcomeStatus.Applied) { return new ImportReply(wish.RoomId, opened, null, 0); }
        await using var content = new MemoryStream(file, writable: false);
        var about = new UploadTitle(
            DerivedId.Of(wish.CommandId, "file"), DerivedId.Of(wish.CommandId, "material"), wish.Title,
            PersonImage: false, Identified: true);
        var kept = await upload.TakeAsync(wish.RoomId, person.PersonId, about, content, file.Length, cancel);
        return new ImportReply(wish.RoomId, opened, kept, draft.Facts.Count);
    }

    /// <summary>What the file says, with ids that follow from the command's.</summary>
    public static PhenopacketResult Read(Guid commandId, byte[] file) =>
        PhenopacketReader.Read(file, n => DerivedId.Of(commandId, $"fact {n}"));
}

/// <param name="Role">In which the opener enters; null for the usual one.</param>
/// <param name="UnitId">The responsible unit; null for the opener's own.</param>
/// <param name="Basis">Why the room may be opened, in the opener's words.</param>
/// <param name="Title">What the file is called in the room.</param>
/// <param name="Agreement">By what organisations share it; or null.</param>
/// <param name="Retention">How long it is kept; null, as the installation says.</param>
internal sealed record ImportWish(
    Guid RoomId, Guid CommandId, Role? Role, Guid? UnitId, string Basis, string Title, Agreement? Agreement,
    Retention? Retention);
