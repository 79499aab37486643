using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>Opens rooms: empty, or with what a request, a letter or a file already says.</summary>
internal sealed class RoomOpening(RoomCommands commands, ResponsibleUnit units)
{
    /// <summary>They take no part in cases by their work, whatever role they say they enter in (ACC-14).</summary>
    private static readonly PersonRole[] NoOpeners =
    [
        PersonRole.Patient, PersonRole.Representative, PersonRole.NextOfKin, PersonRole.Administrator,
        PersonRole.LogController,
    ];

    public async Task<Outcome> OpenAsync(SignedInPerson person, OpenRoomBody body)
    {
        if (NoOpeners.Contains(person.Person.Role))
        {
            return StreamCalls.Refused(body.CommandId, new Refusal.NotAllowed());
        }

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
