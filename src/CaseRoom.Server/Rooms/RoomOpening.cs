using System.Security.Cryptography;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.People;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Custody;
using CaseRoom.Server.SignIn;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// The one way by which rooms are opened: empty, or with what a request, a letter or a file already says. The unit
/// comes from the directory, whatever the caller calls it.
/// </summary>
internal sealed class RoomOpening(
    RoomCommands commands, ResponsibleUnit units, MemberCards members, IRoomLog log, TimeProvider clock,
    IOptions<RetentionSettings> retention)
{
    /// <summary>Bytes of what a room's aliases are made with; more than anybody guesses.</summary>
    private const int SaltLength = 16;

    /// <summary>They take no part in cases by their work, whatever role they say they enter in (ACC-25).</summary>
    private static readonly PersonRole[] NoOpeners =
    [
        PersonRole.Patient, PersonRole.Representative, PersonRole.NextOfKin, PersonRole.Administrator,
        PersonRole.LogController, PersonRole.DataProtectionOfficer,
    ];

    public static bool MayOpen(PersonRole usual) => !NoOpeners.Contains(usual);

    public Task<Outcome> OpenAsync(SignedInPerson person, OpenRoomBody body)
    {
        var draft = string.IsNullOrWhiteSpace(body.Question)
            ? null
            : new CaseDraft([new SetText(CasePart.Question, body.Question, new(ProvenanceKind.Member))], null, []);
        return OpenAsync(person, body, requestId: null, draft);
    }

    /// <param name="body">The unit by its id, by its name in the named organisation, or neither: the person's
    /// own.</param>
    public async Task<Outcome> OpenAsync(SignedInPerson person, OpenRoomBody body, Guid? requestId, CaseDraft? draft)
    {
        var (command, refusal) = await CommandAsync(person, body, requestId, draft);
        return command is null
            ? StreamCalls.Refused(body.CommandId, refusal!)
            : await commands.SubmitAsync(
                body.RoomId, person.PersonId, body.CommandId, command, new Asked(body, requestId, draft));
    }

    /// <summary>Why a room could not be opened so; null where it could. Decides, and does nothing.</summary>
    public async Task<Refusal?> TryAsync(SignedInPerson person, OpenRoomBody body, Guid? requestId, CaseDraft? draft)
    {
        var (command, refusal) = await CommandAsync(person, body, requestId, draft);
        if (command is null) { return refusal; }
        var context = new DecisionContext(new Actor(person.PersonId), clock.GetUtcNow());
        var decision = RoomProfile.Shared.Decide(RoomState.Empty, command, context);
        return (decision as Decision<RoomEvent>.Refused)?.Refusal;
    }

    private async Task<(OpenRoom? Command, Refusal? Refusal)> CommandAsync(
        SignedInPerson person, OpenRoomBody body, Guid? requestId, CaseDraft? draft)
    {
        if (!MayOpen(person.Person.Role) || !Policy.Allows(body.Role, typeof(OpenRoom)))
        {
            return (null, new Refusal.NotAllowed());
        }

        if (body.CommandId == Guid.Empty) { return (null, new Refusal.Missing("commandId")); }
        if (body.RoomId == Guid.Empty) { return (null, new Refusal.Invalid("room", "unusable")); }
        var (unit, refusal) = await units.FindAsync(person.PersonId, body.Unit, body.Controller);
        if (unit is null) { return (null, refusal); }

        // A room beside a request would pass for the room of it.
        if (await log.HeadAsync(StreamId.Request(body.RoomId)) is not null)
        {
            return (null, new Refusal.Invalid("room", "unusable"));
        }

        if (await members.FindAsync(person.PersonId) is not { } opener) { return (null, new Refusal.NotAllowed()); }
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength));
        var command = new OpenRoom(
            opener.Card, body.Role, unit.Controller, unit.Unit, body.Basis, requestId, draft, opener.MayBe, salt,
            unit.Region, body.Agreement,
            body.Retention ?? retention.Value.From(NorwegianTime.DateAt(clock.GetUtcNow())));
        return (command, null);
    }

    /// <summary>What the caller asked for: the same again is a repeat, whatever the directory says by then.</summary>
    private sealed record Asked(OpenRoomBody Body, Guid? RequestId, CaseDraft? Draft);
}
