using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Directory;

/// <summary>What the administrator of one hospital is told of a case whose unit has ended there, and does for it,
/// beside one who administers everything.</summary>
public sealed class UnownedRoomsTests : IAsyncLifetime
{
    private const string Local = "torvald";
    private const string Everywhere = "astrid";
    private const string Here = "Haukeland universitetssjukehus";
    private const string North = "Universitetssykehuset Nord-Norge";
    private const string Clinic = "Barne- og ungdomsklinikken";
    private const string Genetics = "Avdeling for medisinsk genetikk";

    private readonly MovedServer server = MovedServer.Start();
    private LiveScene scene = null!;
    private IReadOnlyList<ListedUnit> units = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CASE-121", "CASE-125")]
    public async Task A_local_administrator_asks_a_unit_of_their_own_takes_it_back_and_asks_no_other()
    {
        await EndUnitAsync();
        await EndMemberAsync();
        (await TryAsync(Local, Ask(North, Clinic))).ShouldBe("notAllowed");
        (await TryAsync(Local, Ask(Here, Genetics))).ShouldBe("applied");
        var asked = (await ToldAsync(Local))["asked"]!;
        ((string?)asked["unit"]).ShouldBe(Genetics);
        var back = new WithdrawTransfer(
            (Guid)asked["back"]!["transferId"]!, (DateTimeOffset)asked["back"]!["at"]!, "Feil enhet");
        foreach (var person in (string[])["gunnar", "ingrid"])
        {
            (await TryAsync(person, back)).ShouldBe("notAllowed", person);
        }

        (await TryAsync(Local, back)).ShouldBe("applied");
        var told = await ToldAsync(Local);
        ((string?)told["waitsFor"]).ShouldBe("you");
        told["asked"].ShouldBeNull();
        told["last"].ShouldBeNull();
        (await TryAsync(Local, Ask(Here, Genetics))).ShouldBe("applied");
    }

    [Fact, Rule("CASE-122", "CASE-125")]
    public async Task Of_an_offer_to_another_hospital_they_are_told_how_it_stands_and_ended_and_no_unit()
    {
        var ask = Ask(North, Clinic);
        await scene.GiveAsync(LiveScene.Opener, ask);
        var at = (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).State.Custody.Transfer!.At;
        await EndUnitAsync();
        await EndMemberAsync();
        var told = await ToldAsync(Local);
        told["asked"]!["unit"].ShouldBeNull();
        told["asked"]!["back"].ShouldBeNull();
        (await TryAsync(Local, new WithdrawTransfer(ask.TransferId, at, "Feil enhet"))).ShouldBe("notAllowed");
        told = await ToldAsync(Everywhere);
        ((string?)told["asked"]!["unit"]).ShouldBe(Clinic);
        told["asked"]!["back"].ShouldNotBeNull();

        await scene.GiveAsync("ingrid", new AnswerTransfer(
            ask.TransferId, at, Accepts: false, "Vi har ikke plass", LiveScene.CardOf("ingrid")));
        await EndedAsync("declined", Local, null);
        await EndedAsync("declined", Everywhere, Clinic);
        (await TryAsync(Everywhere, ask with { TransferId = Guid.CreateVersion7() })).ShouldBe("applied");
        (await ToldAsync(Local))["last"].ShouldBeNull();
        server.Clock.Advance(TransferRules.Stands + TimeSpan.FromDays(1));
        await EndedAsync("lapsed", Local, null);
        await EndedAsync("lapsed", Everywhere, Clinic);
    }

    [Fact, Rule("CASE-122")]
    public async Task Who_is_kept_out_reads_that_another_administrator_is_to_ask_and_may_not()
    {
        var office = new OrganisationRef(UnitOf(Here, "Personvern").UnitId, "");
        await scene.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), null, null, null, new DateOnly(2026, 1, 5), "patient", null, Unit: office));
        await EndUnitAsync();
        ((string?)(await ToldAsync(Local))["waitsFor"]).ShouldBe("members");
        await EndMemberAsync();
        ((string?)(await ToldAsync(Local))["waitsFor"]).ShouldBe("another");
        ((string?)(await ToldAsync(Everywhere))["waitsFor"]).ShouldBe("you");
        (await TryAsync(Local, Ask(Here, Genetics))).ShouldBe("notAllowed");
    }

    public async ValueTask InitializeAsync()
    {
        scene = await LiveScene.OpenAsync(server.Address);
        units = await scene.As(LiveScene.Opener).UnitsAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task EndedAsync(string end, string person, string? unit)
    {
        var told = await ToldAsync(person);
        ((string?)told["waitsFor"]).ShouldBe("you");
        told["asked"].ShouldBeNull();
        ((string?)told["last"]!["end"]).ShouldBe(end);
        ((string?)told["last"]!["unit"]).ShouldBe(unit);
        told.ToJsonString().ShouldNotContain("plass");
    }

    private ListedUnit UnitOf(string organisation, string name) =>
        units.Single(unit => unit.Organisation.Name == organisation && unit.Name == name);

    private ProposeTransfer Ask(string organisation, string unit) => new(
        Guid.CreateVersion7(), new(UnitOf(organisation, unit).UnitId, ""), "Enheten er lagt ned");

    private Task EndUnitAsync() =>
        ChangeAsync("deactivateUnit", new { unitId = UnitOf(Here, "Sjeldenteamet").UnitId, reason = "Lagt ned" });

    private Task EndMemberAsync() =>
        ChangeAsync("deactivatePerson", new { personId = LiveScene.IdOf(LiveScene.Opener), reason = "Sluttet" });

    private async Task ChangeAsync(string type, object data)
    {
        using var client = await server.BearerAsync(Everywhere);
        (await client.GiveAsync("/api/directory/commands", type, data)).ShouldBe("applied");
    }

    /// <summary>The word of the refusal, or that it was applied.</summary>
    private async Task<string> TryAsync(string person, RoomCommand command)
    {
        var outcome = (await scene.As(person).SubmitAsync(scene.RoomId, [CaseRoomClient.Command(command)], Stop))[0];
        return outcome.Problem?.Code ?? (outcome.Status is OutcomeStatus.Applied ? "applied" : "unknown");
    }

    /// <summary>The one room in the list of an administrator, who signs in anew.</summary>
    private async Task<JsonNode> ToldAsync(string person)
    {
        using var client = await server.BearerAsync(person);
        var list = await client.GetFromJsonAsync<JsonArray>(
            new Uri("/api/directory/unowned-rooms", UriKind.Relative), Stop);
        return list!.ShouldHaveSingleItem()!;
    }
}
