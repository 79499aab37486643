using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>Opens rooms: empty, or with what a request, a letter or a file already says.</summary>
internal sealed class RoomOpening(RoomCommands commands)
{
    public Task<Outcome> OpenAsync(SignedInPerson person, OpenRoomBody body)
    {
        var draft = string.IsNullOrWhiteSpace(body.Question)
            ? null
            : new CaseDraft([new SetText(CasePart.Question, body.Question, new(ProvenanceKind.Member))], null, []);
        return OpenAsync(person, body, requestId: null, draft);
    }

    public Task<Outcome> OpenAsync(SignedInPerson person, OpenRoomBody body, Guid? requestId, CaseDraft? draft) =>
        commands.SubmitAsync(body.RoomId, person.PersonId, body.CommandId, new OpenRoom(
            MemberCards.Of(person.Person), body.Role, body.Controller, body.Unit, body.Basis, requestId, draft));
}
