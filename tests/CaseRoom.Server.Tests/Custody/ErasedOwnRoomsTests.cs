using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Custody;

/// <summary>What a patient is told once a room of theirs is erased.</summary>
public sealed class ErasedOwnRoomsTests : IAsyncLifetime
{
    private const string Path = "/api/me/erased-rooms";
    private ServerProcess server = null!;
    private CustodyScene scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CASE-110")]
    public async Task The_patient_is_told_who_erased_their_room_when_and_on_what_ground_also_after_a_restart()
    {
        var (room, other) = (await scene.OpenAsync(), await scene.OpenAsync());
        await InviteAsync(room, "emma", Role.Patient, new FamilyLink(LinkKind.Self));
        await InviteAsync(room, "mona", Role.Representative, new FamilyLink(
            LinkKind.ParentalResponsibility, "Extract", new DateOnly(2025, 3, 1)));
        await InviteAsync(room, "einar", Role.Representative, null);
        await InviteAsync(room, "per", Role.NextOfKin, null);
        (await ReadAsync("emma")).ShouldBeEmpty();

        (await scene.DecideAsync("astrid", room, await scene.ProposeErasureAsync(room))).ShouldBe("applied");
        await scene.ErasedAsync();
        await ToldAsync(room);
        await server.RestartAsync();
        await ToldAsync(room);
        await NobodyIsNamedAsync();
        (await scene.SeesAsync(CustodyScene.Doctor, other)).ShouldBeTrue();
    }

    [Fact, Rule("CASE-110")]
    public async Task What_was_told_before_the_chains_took_a_key_is_still_told()
    {
        await using var moved = MovedServer.Start();
        var (room, at) = (Guid.CreateVersion7(), moved.Clock.GetUtcNow());
        var receipt = new ErasureReceipt("Unit", "Hospital", ErasureGround.WrongPatient, "", "Anders", at, 7, "");
        await moved.Services.GetRequiredService<Accesses>().AppendAsync(StreamId.ToldOpenly(LiveScene.IdOf("emma")), [
            new AccessEntry(
                Guid.CreateVersion7(), at, new AccessReader(Guid.NewGuid(), "Astrid", null, null, null, null, null),
                AccessKind.Erasure, AccessOutcome.Shown, [room]) { Erased = receipt },
        ]);
        using var emma = await moved.BearerAsync("emma");
        var told = await emma.GetFromJsonAsync<JsonArray>(new Uri(Path, UriKind.Relative), Stop);
        ((Guid)told!.ShouldHaveSingleItem()!["roomId"]!).ShouldBe(room);
    }

    private async Task ToldAsync(Guid room)
    {
        foreach (var person in new[] { "emma", "mona" })
        {
            var told = (await ReadAsync(person)).ShouldHaveSingleItem()!;
            ((Guid)told["roomId"]!, (bool)told["done"]!, (string?)told["ground"])
                .ShouldBe((room, true, "wrongPatient"));
            ((string?)told["decidedBy"], (string?)told["proposedBy"])
                .ShouldBe(("Astrid Nøkkelrose", "Anders Granskauen"));
            ((string?)told["source"]).ShouldBe("helsepersonelloven § 44");
            ((string?)told["organisation"]).ShouldNotBeNullOrEmpty();
            told.ToJsonString().ShouldNotContain(Cast.Canary);
            told.ToJsonString().ShouldNotContain("4711");
        }

        foreach (var nobody in new[] { "einar", "per", CustodyScene.Doctor, "astrid", "runa" })
        {
            (await ReadAsync(nobody)).ShouldBeEmpty(nobody);
        }
    }

    /// <summary>Whoever has the store without its key, and knows everybody, tells of nobody that they were told.
    /// </summary>
    private async Task NobodyIsNamedAsync()
    {
        var named = new HashSet<string>();
        foreach (var (file, sql) in ((string, string)[])
            [("accesses.db", "SELECT DISTINCT chain FROM accesses"), ("caseroom.db", "SELECT stream FROM stream_keys")])
        {
            await using var store = new SqliteConnection(
                $"Data Source={System.IO.Path.Combine(server.DataPath, file)};Mode=ReadOnly;Pooling=False");
            await store.OpenAsync(Stop);
            await using var asked = store.CreateCommand();
            asked.CommandText = sql;
            await using var row = await asked.ExecuteReaderAsync(Stop);
            while (await row.ReadAsync(Stop)) { named.Add(row.GetString(0)); }
        }

        named.Count(name => name.StartsWith("told/", StringComparison.Ordinal)).ShouldBe(2);
        named.Intersect(DemoPeople.All.Select(one => StreamId.ToldOpenly(one.Person.Id).ToString())).ShouldBeEmpty();
    }

    private async Task InviteAsync(Guid room, string person, Role role, FamilyLink? link)
    {
        using var doctor = await server.BearerAsync(CustodyScene.Doctor);
        using var found = await doctor.PutBodyAsync(
            $"/api/rooms/{room}/patient-side", new { name = DemoPeople.Find(person)!.Person.Name });
        var alias = (Guid)JsonNode.Parse(await found.Content.ReadAsStringAsync(Stop))![0]!["invitation"]!;
        await scene.GiveAsync(CustodyScene.Doctor, room, new InviteMember(
            LiveScene.CardOf(person) with { PersonId = alias }, role,
            link is null ? null : new("family", "Anders", link)), looked: true);
        await scene.GiveAsync(person, room, new Join());
    }

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync();
        scene = new CustodyScene(server);
    }

    public async ValueTask DisposeAsync()
    {
        scene.Dispose();
        await server.DisposeAsync();
    }

    private async Task<JsonArray> ReadAsync(string person)
    {
        using var client = await server.BearerAsync(person);
        return (await client.GetFromJsonAsync<JsonArray>(new Uri(Path, UriKind.Relative), Stop))!;
    }
}
