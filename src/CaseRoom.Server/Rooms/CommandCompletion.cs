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
    /// <summary>By the name of a command: what is filled in, in its data as it was sent. What is not here stands as it
    /// was sent.</summary>
    private static readonly Dictionary<string, Func<CommandCompletion, JsonObject, Giving, Task>> Completers = new()
    {
        [NameOf<InviteMember>()] = (here, whole, by) => here.WithDirectoryAsync(whole, by, "person"),
        [NameOf<HandOver>()] = async (here, whole, by) =>
        {
            await here.WithDirectoryAsync(whole, by, "to");
            await here.WithHolderAsync(whole);
        },
        [NameOf<RecordBlock>()] = (here, whole, by) => here.WithWhomAsync(whole, by),
        [NameOf<RecordInformation>()] = (here, whole, by) =>
            whole["objection"] is JsonObject objection ? here.WithWhomAsync(objection, by) : Task.CompletedTask,
        [NameOf<IdentifyPatient>()] = (here, whole, _) => here.WithTestDataAsync(whole),
        [NameOf<ProtectAddress>()] = (here, whole, _) => here.WithPlacesAsync(whole),
        [NameOf<DecideExpertOpening>()] = (here, whole, by) => here.WithOfficerAsync(whole, by),
        [NameOf<TakeEmergencyAccess>()] = (here, whole, by) => here.WithDutyAsync(whole, by),
        [NameOf<ProposeTransfer>()] = (here, whole, by) => here.WithReceiverAsync(whole, by),
        [NameOf<WithdrawTransfer>()] = (here, whole, by) => here.WithAskedAsync(whole, by),
        [NameOf<AnswerTransfer>()] = (here, whole, by) => here.WithUnitsAsync(whole, by),
    };

    /// <param name="actor">Who gives the command.</param>
    public async Task<EncodedCommand> CompleteAsync(Guid roomId, Guid actor, WireCommand command)
    {
        var sent = JsonSerializer.SerializeToUtf8Bytes(command.Data, WireJson.Options);
        var data = Completers.TryGetValue(command.Type, out var complete)
            ? await CompletedAsync(command, whole => complete(this, whole, new Giving(roomId, actor)))
            : sent;
        var digest = EncodedCommand.DigestOf(command.Type, command.BasedOn, sent, command.Looked);
        return new EncodedCommand(
            command.CommandId, command.Type, command.BasedOn, data, digest, command.Looked);
    }

    private static string NameOf<T>() where T : RoomCommand => RoomCommandNames.Names.Of(typeof(T));

    /// <param name="field">Holds the member's card.</param>
    private async Task WithDirectoryAsync(JsonObject whole, Giving by, string field)
    {
        var named = IdIn(whole[field] as JsonObject, "personId");
        var member = named is { } id ? await FindAsync(by.RoomId, id) : null;
        // An unknown person is refused where the field is read: the card that was sent is not a person here.
        whole.Remove(field);
        whole.Remove("directoryRoles");
        whole.Remove("holder");
        if (member is null) { return; }
        whole[field] = JsonSerializer.SerializeToNode(member.Card, WireJson.Options);
        whole["directoryRoles"] = JsonSerializer.SerializeToNode(member.MayBe, WireJson.Options);
    }

    /// <summary>Whether who holds the part today is still there.</summary>
    private async Task WithHolderAsync(JsonObject whole)
    {
        if (IdIn(whole, "fromPersonId") is not { } from) { return; }
        var holder = await members.FindAsync(from) is { } there
            ? new HolderToday(Active: true, there.Card.OrganisationId)
            : new HolderToday(Active: false, null);
        whole["holder"] = JsonSerializer.SerializeToNode(holder, WireJson.Options);
    }

    /// <summary>Whom a block keeps out is called what the directory calls them: a person, an organisation or a unit;
    /// one that is not there is left out.</summary>
    private async Task WithWhomAsync(JsonObject whole, Giving by)
    {
        var person = IdIn(whole["person"] as JsonObject, "personId") is { } someone
            ? await FindAsync(by.RoomId, someone)
            : null;
        whole["person"] = JsonSerializer.SerializeToNode(person?.Card, WireJson.Options);
        var named = IdIn(whole["organisation"] as JsonObject, "id") is { } id
            ? await members.OrganisationAsync(id)
            : null;
        whole["organisation"] = JsonSerializer.SerializeToNode(named, WireJson.Options);
        var unit = IdIn(whole["unit"] as JsonObject, "id") is { } within ? await members.UnitAsync(within) : null;
        whole["unit"] = JsonSerializer.SerializeToNode(unit, WireJson.Options);
    }

    /// <summary>Invented people's numbers are taken where there are invented people (CASE-33).</summary>
    private Task WithTestDataAsync(JsonObject whole)
    {
        whole["testData"] = environment.IsDevelopment();
        return Task.CompletedTask;
    }

    /// <summary>Organisations and units are called what the directory calls them; one that is not there is left
    /// out.</summary>
    private async Task WithPlacesAsync(JsonObject whole)
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
    }

    /// <summary>Who asks, and whether they are on call for the unit that the room is of now.</summary>
    private async Task WithDutyAsync(JsonObject whole, Giving by)
    {
        whole.Remove("person");
        whole.Remove("duty");
        if (await members.FindAsync(by.Actor) is { } member)
        {
            whole["person"] = JsonSerializer.SerializeToNode(member.Card, WireJson.Options);
        }

        if (await rooms.ReadAsync(by.RoomId) is { State.Case.Opening.Unit.Id: var unit }
            && (await members.OnDutyAsync(by.Actor, clock.GetUtcNow())).Contains(unit))
        {
            whole["duty"] = JsonSerializer.SerializeToNode(new Duty(unit), WireJson.Options);
        }
    }

    /// <summary>Whose data-protection officer gives the command, whatever was sent.</summary>
    private async Task WithOfficerAsync(JsonObject whole, Giving by)
    {
        whole.Remove("officer");
        if (await members.OfficerAsync(by.Actor) is { } officer)
        {
            whole["officer"] = JsonSerializer.SerializeToNode(officer, WireJson.Options);
        }
    }

    /// <summary>What the directory says of the unit that the room is offered to, and of who offers it without a part
    /// in it.</summary>
    private async Task WithReceiverAsync(JsonObject whole, Giving by)
    {
        var to = IdIn(whole["unit"] as JsonObject, "id") is { } id ? await members.ReceivingAsync(id) : null;
        whole["to"] = JsonSerializer.SerializeToNode(to, WireJson.Options);
        await WithAdministratorAsync(whole, by, to?.Controller.Id);
    }

    /// <summary>Who takes an offer of the room back without a part in it.</summary>
    private async Task WithAskedAsync(JsonObject whole, Giving by)
    {
        Guid? asked = await rooms.ReadAsync(by.RoomId) is { State.Custody.Transfer.Controller.Id: var id } ? id : null;
        await WithAdministratorAsync(whole, by, asked);
    }

    /// <param name="receiving">The organisation of the unit that is or was asked; null for none.</param>
    private async Task WithAdministratorAsync(JsonObject whole, Giving by, Guid? receiving) =>
        whole["administrator"] = JsonSerializer.SerializeToNode(
            receiving is { } organisation && await members.AdministersAsync(by.Actor, organisation)
                && await rooms.ReadAsync(by.RoomId) is { } at
                ? await members.UnownedAsync(by.Actor, at.State, clock.GetUtcNow())
                : null,
            WireJson.Options);

    /// <summary>Who answers, for which units they may, and whom they name as doctor.</summary>
    private async Task WithUnitsAsync(JsonObject whole, Giving by)
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
        if (await members.FindAsync(by.Actor) is { } member)
        {
            whole["person"] = JsonSerializer.SerializeToNode(member.Card, WireJson.Options);
            whole["directoryRoles"] = JsonSerializer.SerializeToNode(member.MayBe, WireJson.Options);
        }

        whole["units"] = JsonSerializer.SerializeToNode(await members.AnswersForAsync(by.Actor), WireJson.Options);
    }

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

    /// <param name="Actor">Who gives a command.</param>
    private readonly record struct Giving(Guid RoomId, Guid Actor);
}
