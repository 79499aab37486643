using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// Fills in what a client has no say in: a member's name, profession and organisation, and what the directory lets them
/// become, whatever was sent.
/// </summary>
internal sealed class CommandCompletion(
    MemberCards members, RoomStates rooms, TimeProvider clock, IHostEnvironment environment)
{
    private static readonly string Identify = RoomCommandNames.Names.Of(typeof(IdentifyPatient));
    private static readonly string Protect = RoomCommandNames.Names.Of(typeof(ProtectAddress));
    private static readonly string Emergency = RoomCommandNames.Names.Of(typeof(TakeEmergencyAccess));
    private static readonly string Offer = RoomCommandNames.Names.Of(typeof(ProposeTransfer));
    private static readonly string Answer = RoomCommandNames.Names.Of(typeof(AnswerTransfer));
    private static readonly string Invite = RoomCommandNames.Names.Of(typeof(InviteMember));
    private static readonly string Block = RoomCommandNames.Names.Of(typeof(RecordBlock));
    private static readonly string Opening = RoomCommandNames.Names.Of(typeof(DecideExpertOpening));
    private static readonly string Hand = RoomCommandNames.Names.Of(typeof(HandOver));

    /// <summary>Command name → the field that holds a member's card.</summary>
    private static readonly Dictionary<string, string> CardFields = new()
    {
        [Invite] = "person",
        [Block] = "person",
        [Hand] = "to",
    };

    /// <param name="actor">Who gives the command.</param>
    public async Task<EncodedCommand> CompleteAsync(Guid roomId, Guid actor, WireCommand command)
    {
        var sent = JsonSerializer.SerializeToUtf8Bytes(command.Data, WireJson.Options);
        var data = CardFields.TryGetValue(command.Type, out var field)
            ? await WithDirectoryAsync(roomId, command, field)
            : command.Type == Identify ? await WithTestDataAsync(command)
            : command.Type == Protect ? await WithPlacesAsync(command)
            : command.Type == Opening ? await WithOfficerAsync(actor, command)
            : command.Type == Emergency ? await WithDutyAsync(roomId, actor, command)
            : command.Type == Offer ? await WithReceiverAsync(command)
            : command.Type == Answer ? await WithUnitsAsync(actor, command)
            : sent;
        var digest = EncodedCommand.DigestOf(command.Type, command.BasedOn, sent, command.Looked);
        return new EncodedCommand(
            command.CommandId, command.Type, command.BasedOn, data, digest, command.Looked);
    }

    private Task<byte[]> WithDirectoryAsync(Guid roomId, WireCommand command, string field) =>
        CompletedAsync(command, async whole =>
        {
            var named = IdIn(whole[field] as JsonObject, "personId");
            var member = named is { } id ? await FindAsync(roomId, id) : null;
            // An unknown person is refused where the field is read: the card that was sent is not a person here.
            whole.Remove(field);
            whole.Remove("directoryRoles");
            whole.Remove("holder");
            if (member is not null)
            {
                whole[field] = JsonSerializer.SerializeToNode(member.Card, WireJson.Options);
            }

            if (command.Type == Block)
            {
                if (member is null) { whole[field] = null; }
                await CompleteOrganisationAsync(whole);
            }
            else if (member is not null)
            {
                whole["directoryRoles"] = JsonSerializer.SerializeToNode(member.MayBe, WireJson.Options);
            }

            if (command.Type == Hand && IdIn(whole, "fromPersonId") is { } from)
            {
                var holder = await members.FindAsync(from) is { } there
                    ? new HolderToday(Active: true, there.Card.OrganisationId)
                    : new HolderToday(Active: false, null);
                whole["holder"] = JsonSerializer.SerializeToNode(holder, WireJson.Options);
            }
        });

    /// <summary>An organisation or a unit is called what the directory calls it; one that is not there is left
    /// out.</summary>
    private async Task CompleteOrganisationAsync(JsonObject whole)
    {
        var named = IdIn(whole["organisation"] as JsonObject, "id") is { } id
            ? await members.OrganisationAsync(id)
            : null;
        whole["organisation"] = JsonSerializer.SerializeToNode(named, WireJson.Options);
        var unit = IdIn(whole["unit"] as JsonObject, "id") is { } within ? await members.UnitAsync(within) : null;
        whole["unit"] = JsonSerializer.SerializeToNode(unit, WireJson.Options);
    }

    /// <summary>Invented people's numbers are taken where there are invented people (CASE-33).</summary>
    private Task<byte[]> WithTestDataAsync(WireCommand command) => CompletedAsync(command, whole =>
    {
        whole["testData"] = environment.IsDevelopment();
        return Task.CompletedTask;
    });

    /// <summary>Organisations and units are called what the directory calls them; one that is not there is left
    /// out.</summary>
    private Task<byte[]> WithPlacesAsync(WireCommand command) => CompletedAsync(command, async whole =>
    {
        if (whole["places"] is not JsonArray sent) { return; }
        var named = new JsonArray();
        foreach (var id in sent.Select(place => IdIn(place as JsonObject, "id")).OfType<Guid>())
        {
            if ((await members.OrganisationAsync(id) ?? await members.UnitAsync(id)) is { } place)
            {
                named.Add(JsonSerializer.SerializeToNode(place, WireJson.Options));
            }
        }

        whole["places"] = named;
    });

    /// <summary>Who asks, and whether they are on call for the unit that the room is of now.</summary>
    private Task<byte[]> WithDutyAsync(Guid roomId, Guid actor, WireCommand command) =>
        CompletedAsync(command, async whole =>
        {
            whole.Remove("person");
            whole.Remove("duty");
            if (await members.FindAsync(actor) is { } member)
            {
                whole["person"] = JsonSerializer.SerializeToNode(member.Card, WireJson.Options);
            }

            if (await rooms.ReadAsync(roomId) is { State.Case.Opening.Unit.Id: var unit }
                && (await members.OnDutyAsync(actor, clock.GetUtcNow())).Contains(unit))
            {
                whole["duty"] = JsonSerializer.SerializeToNode(new Duty(unit), WireJson.Options);
            }
        });

    /// <summary>Whose data-protection officer gives the command, whatever was sent.</summary>
    private Task<byte[]> WithOfficerAsync(Guid actor, WireCommand command) => CompletedAsync(command, async whole =>
    {
        whole.Remove("officer");
        if (await members.OfficerAsync(actor) is { } officer)
        {
            whole["officer"] = JsonSerializer.SerializeToNode(officer, WireJson.Options);
        }
    });

    /// <summary>What the directory says of the unit that the room is offered to.</summary>
    private Task<byte[]> WithReceiverAsync(WireCommand command) => CompletedAsync(command, async whole =>
    {
        var named = IdIn(whole["unit"] as JsonObject, "id");
        whole["to"] = JsonSerializer.SerializeToNode(
            named is { } id ? await members.ReceivingAsync(id) : null, WireJson.Options);
    });

    /// <summary>Who answers, for which units they may, and whom they name as doctor.</summary>
    private Task<byte[]> WithUnitsAsync(Guid actor, WireCommand command) => CompletedAsync(command, async whole =>
    {
        var named = IdIn(whole["doctor"] as JsonObject, "personId");
        whole.Remove("doctor");
        whole.Remove("doctorRoles");
        if (named is { } id && await members.FindAsync(id) is { IsProfessional: true } doctor)
        {
            whole["doctor"] = JsonSerializer.SerializeToNode(doctor.Card, WireJson.Options);
            whole["doctorRoles"] = JsonSerializer.SerializeToNode(doctor.MayBe, WireJson.Options);
        }

        whole.Remove("person");
        whole.Remove("directoryRoles");
        if (await members.FindAsync(actor) is { } member)
        {
            whole["person"] = JsonSerializer.SerializeToNode(member.Card, WireJson.Options);
            whole["directoryRoles"] = JsonSerializer.SerializeToNode(member.MayBe, WireJson.Options);
        }

        whole["units"] = JsonSerializer.SerializeToNode(await members.AnswersForAsync(actor), WireJson.Options);
    });

    private static async Task<byte[]> CompletedAsync(WireCommand command, Func<JsonObject, Task> complete)
    {
        try
        {
            var whole = JsonObject.Create(command.Data)!;
            await complete(whole);
            return JsonSerializer.SerializeToUtf8Bytes(whole, WireJson.Options);
        }
        catch (ArgumentException)
        {
            // A name that stands twice: which of the two is meant nobody knows.
            return "{}"u8.ToArray();
        }
    }

    /// <summary>
    /// A colleague by their id. Somebody of a patient's side only by what this room calls them, so that an id that was
    /// learnt elsewhere opens nothing (ACC-14, ACC-23).
    /// </summary>
    private async Task<DirectoryMember?> FindAsync(Guid roomId, Guid named)
    {
        if (await members.FindAsync(named) is { } member) { return MayBeNamed(member) ? member : null; }
        if (await rooms.ReadAsync(roomId) is not { } at) { return null; }
        // To a family from whom places are hidden a colleague is an alias too.
        var here = at.State.Membership.Members.Keys.FirstOrDefault(m => Viewer.AliasOf(at.State, m) == named);
        if (await members.FindAsync(here) is { } colleague && MayBeNamed(colleague)) { return colleague; }
        return (await members.PatientSideAsync())
            .FirstOrDefault(m => Viewer.AliasOf(at.State, m.Card.PersonId) == named);
    }

    /// <summary>Somebody from outside is named to be kept out; the directory lets them become nothing.</summary>
    private static bool MayBeNamed(DirectoryMember member) => member.IsProfessional || member.IsExternal;

    private static Guid? IdIn(JsonObject? data, string field) =>
        data?[field] is JsonValue value && value.TryGetValue<Guid>(out var id) ? id : null;
}
