using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Import;

/// <summary>
/// Makes a room of a file: one command opens it with everything that was read, so there is never a half-made room; then
/// the file itself
/// is kept as material. Every id follows from the command's, so the same import again completes the same room.
/// </summary>
internal sealed class PhenopacketImport(RoomOpening opening, MaterialUpload upload)
{
    private const string Basis = "Imported from a published or exported case (GA4GH Phenopacket).";
    private const string FileTitle = "phenopacket.json";

    /// <summary>
    /// The organisations' ids follow from their names until a room is opened with those of the directory.
    /// </summary>
    private static readonly Guid Organisations = new("0199b3a0-0000-7000-8000-00000000c0de");

    public async Task<ImportReply> TakeAsync(
        SignedInPerson person, Guid roomId, Guid commandId, byte[] file, CaseDraft draft, CancellationToken cancel)
    {
        if (ImportRoles.Of(person.Person.Role) is not { } role || !Policy.Allows(role, typeof(OpenRoom)))
        {
            var refused = new Outcome(commandId, OutcomeStatus.Refused, null, null, false, new Problem("notAllowed"));
            return new ImportReply(roomId, refused, null, 0);
        }

        var opened = await opening.OpenAsync(person, Body(person, role, roomId, commandId), requestId: null, draft);
        if (opened.Status is not OutcomeStatus.Applied) { return new ImportReply(roomId, opened, null, 0); }
        await using var content = new MemoryStream(file, writable: false);
        var about = new UploadTitle(
            DerivedId.Of(commandId, "file"), DerivedId.Of(commandId, "material"), FileTitle, PersonImage: false);
        var kept = await upload.TakeAsync(roomId, person.PersonId, about, content, file.Length, cancel);
        return new ImportReply(roomId, opened, kept, draft.Facts.Count);
    }

    /// <summary>What the file says, with ids that follow from the command's.</summary>
    public static PhenopacketResult Read(Guid commandId, byte[] file) =>
        PhenopacketReader.Read(file, n => DerivedId.Of(commandId, $"fact {n}"));

    private static OpenRoomBody Body(SignedInPerson person, Role role, Guid roomId, Guid commandId)
    {
        var at = person.Person;
        var controller = new OrganisationRef(DerivedId.Of(Organisations, at.Organisation), at.Organisation);
        var unit = at.Unit is null
            ? controller
            : new OrganisationRef(DerivedId.Of(controller.Id, at.Unit), $"{at.Unit}, {at.Organisation}");
        return new OpenRoomBody(commandId, roomId, role, controller, unit, Basis);
    }
}
