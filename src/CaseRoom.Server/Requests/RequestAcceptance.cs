using System.Text;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Requests;

/// <summary>
/// Answers a request and opens its room. The answer is decided first: of two that race only the one that was decided
/// has a room. A call that broke off in between is completed by the next accept of anybody who answers for the request.
/// The sender is then invited, to see where it went; whoever accepts is asked about what stands there, as at any
/// invitation (GRD-55).
/// </summary>
internal sealed class RequestAcceptance(
    RequestCalls calls, RequestReadings readings, AcceptedRoomIds ids, RoomOpening opening, RoomCommands rooms,
    RoomReader reader, MemberCards members, MaterialUpload documents, DirectorySource directory, FoundWords words,
    EarlyReadings early)
{
    public async Task<AcceptReply> TakeAsync(SignedInPerson person, RequestReading reading, AcceptRequestBody body)
    {
        if (!reading.Part.Answers) { return Refused(body, new Refusal.NotAllowed()); }
        if (string.IsNullOrWhiteSpace(body.Reason)) { return Refused(body, new Refusal.Missing("reason")); }
        if (await UnitFaultAsync(reading.Request.Receiver!.Unit.Id, body.UnitId) is { } elsewhere)
        {
            return Refused(body, elsewhere);
        }

        var roomId = reading.Request.RoomId ?? await ids.OfAsync(reading.RequestId, body.CommandId);
        var room = RoomOf(body, roomId);
        // An accepted request without a room would help nobody: what refuses the room refuses the answer.
        var draft = AcceptedLetter.DraftOf(reading.Request);
        if (await opening.TryAsync(person, room, reading.RequestId, draft) is { } refusal)
        {
            return Refused(body, refusal);
        }

        var answered = await calls.AcceptAsync(reading.RequestId, roomId, person.PersonId, body);
        if (answered.Status is not OutcomeStatus.Applied && reading.Request.RoomId is null)
        {
            return new(answered, null, null);
        }

        var now = await readings.ReadAsync(reading.RequestId, person.PersonId) ?? reading;
        var opened = await opening.OpenAsync(person, room, reading.RequestId, AcceptedLetter.DraftOf(now.Request));
        if (opened.Status is OutcomeStatus.Unknown) { return new(Unknown(body.CommandId), null, null); }
        // Accepted by another call, and its room is there: this one comes too late.
        if (opened.Status is not OutcomeStatus.Applied && answered.Status is not OutcomeStatus.Applied)
        {
            return new(answered, null, null);
        }

        if (opened.Status is not OutcomeStatus.Applied
            && !await IsRoomOfAsync(roomId, reading.RequestId, person.PersonId))
        {
            return new(opened with { CommandId = body.CommandId }, null, null);
        }

        await early.CarryAsync(reading.RequestId, roomId);
        if (await KeepAsync(roomId, now.Request) is { } unkept)
        {
            return new(unkept with { CommandId = body.CommandId }, null, null);
        }

        // Who looked at an answer has not been shown the room: until that is open, nobody looked at what stands there.
        var looked = body.Looked && reading.Request.RoomId is not null;
        var invited = await InviteAsync(roomId, person.PersonId, body, reading.Request.Letter!, looked);
        if (invited is not null) { await words.RoomAsync(person, roomId, now.Request, invited); }
        return new(answered.Status is OutcomeStatus.Applied ? answered : opened with { CommandId = body.CommandId },
            roomId, invited);
    }

    /// <summary>Whoever is asked has asked their own house: its log control sees what became of it (REQ-29).</summary>
    private async Task<Refusal?> UnitFaultAsync(Guid asked, Guid opens)
    {
        var units = (await directory.CurrentAsync()).State.Units;
        return units.GetValueOrDefault(asked) is { Value: { Treats: true } here }
            && units.GetValueOrDefault(opens) is { Value: { } there } && there.OrganisationId != here.OrganisationId
                ? new Refusal.Invalid("unit", "ofAnotherOrganisation")
                : null;
    }

    private static OpenRoomBody RoomOf(AcceptRequestBody body, Guid roomId) => new(
        DerivedId.Of(body.CommandId, "room"), roomId, body.Role, new OrganisationRef(Guid.Empty, ""),
        new OrganisationRef(body.UnitId, ""), body.Reason, Agreement: body.Agreement, Retention: body.Retention);

    /// <summary>A room of that id is taken for this request's only when it says so, to somebody who is in it.</summary>
    private async Task<bool> IsRoomOfAsync(Guid roomId, Guid requestId, Guid person) =>
        await reader.ReadAsync(roomId, person) is { } room && room.Whole.Case.Opening?.RequestId == requestId;

    /// <summary>Null where there is nobody to invite: the sender left, or accepts their own request.</summary>
    private async Task<Outcome?> InviteAsync(
        Guid roomId, Guid person, AcceptRequestBody body, RequestLetter letter, bool looked)
    {
        if (letter.Sender.PersonId == person || await members.FindAsync(letter.Sender.PersonId) is not { } sender)
        {
            return null;
        }

        var role = SenderRoles.Of(letter.Kind, sender.MayBe);
        return await rooms.SubmitAsync(
            roomId, person, DerivedId.Of(body.CommandId, looked ? "sender, looked" : "sender"),
            new InviteMember(sender.Card, role, DirectoryRoles: sender.MayBe),
            new { sender.Card.PersonId, role }, looked);
    }

    private static Outcome Unknown(Guid commandId) => new(commandId, OutcomeStatus.Unknown, null, null, false, null);

    /// <summary>
    /// Puts what the history has no room for into the room as a document, as whoever opened it. Null when it is there,
    /// or not needed; unknown when the room cannot be read yet, so that it is asked for again.
    /// </summary>
    private async Task<Outcome?> KeepAsync(Guid roomId, RequestState request)
    {
        if (AcceptedLetter.DocumentOf(request) is not { } text) { return null; }
        if (await reader.OpenerAsync(roomId) is not { } opener) { return Unknown(Guid.Empty); }
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var about = new UploadTitle(
            DerivedId.Of(roomId, $"letter by {opener}"), DerivedId.Of(roomId, "letter"), AcceptedLetter.Title,
            PersonImage: false, Identified: IdentityGuard.Holds(text, patient: null));
        var kept = await documents.TakeAsync(roomId, opener, about, content, content.Length, CancellationToken.None);
        if (kept is null) { return Unknown(Guid.Empty); }
        return kept is { Status: OutcomeStatus.Applied } or { Problem.Code: "alreadyExists" } ? null : kept;
    }

    private static AcceptReply Refused(AcceptRequestBody body, Refusal refusal) =>
        new(StreamCalls.Refused(body.CommandId, refusal), null, null);
}
