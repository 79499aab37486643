using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>What a new room needs.</summary>
/// <param name="CommandId">UUIDv7 made by the client.</param>
/// <param name="RoomId">Made by the client, so that a repeated call opens one room.</param>
/// <param name="Role">The role in which the opener enters.</param>
/// <param name="Controller">The responsible organisation.</param>
/// <param name="Unit">The responsible unit: one that treats.</param>
/// <param name="Basis">Why the room may be opened.</param>
/// <param name="Question">The question, if known already.</param>
internal sealed record OpenRoomBody(
    Guid CommandId, Guid RoomId, Role Role, OrganisationRef Controller, OrganisationRef Unit, string Basis,
    string? Question = null);

/// <summary>Opens rooms: empty, or with what a request, a letter or a file already says.</summary>
internal sealed class RoomOpening(RoomCommands commands, ResponsibleUnit units)
{
    public async Task<Outcome> OpenAsync(SignedInPerson person, OpenRoomBody body)
    {
        var (unit, refusal) = await units.FindAsync(body.Unit, body.Controller);
        if (unit is null) { return StreamCalls.Refused(body.CommandId, refusal!); }
        var draft = string.IsNullOrWhiteSpace(body.Question)
            ? null
            : new CaseDraft([new SetText(CasePart.Question, body.Question, new(ProvenanceKind.Member))], null, []);
        var named = body with { Controller = unit.Controller, Unit = unit.Unit };
        return await OpenAsync(person, named, requestId: null, draft);
    }

    public Task<Outcome> OpenAsync(SignedInPerson person, OpenRoomBody body, Guid? requestId, CaseDraft? draft) =>
        commands.SubmitAsync(body.RoomId, person.PersonId, body.CommandId, new OpenRoom(
            MemberCards.Of(person.Person), body.Role, body.Controller, body.Unit, body.Basis, requestId, draft));
}
