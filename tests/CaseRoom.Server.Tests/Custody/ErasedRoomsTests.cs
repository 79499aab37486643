using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Custody;

/// <summary>What whoever decides reads before a room is erased, and keeps of it after.</summary>
public sealed class ErasedRoomsTests : IAsyncLifetime
{
    private const string Path = "/api/directory/erased-rooms";
    private ServerProcess server = null!;
    private CustodyScene scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CASE-82", "CASE-83", "CASE-84", "CASE-85")]
    public async Task Who_decides_sees_what_is_lost_types_the_code_and_keeps_a_receipt()
    {
        var room = await scene.OpenAsync();
        await scene.InviteAsync(room, "siri", Domain.Membership.Role.Specialist);
        var erasure = Guid.CreateVersion7();
        await scene.GiveAsync(CustodyScene.Doctor, room, new ProposeErasure(
            erasure, ErasureGround.WrongPatient, $"2026/4711, {Cast.Canary} Fugl"));

        var asked = await ReadAsync("astrid", "/api/directory/rooms-to-decide");
        var loss = asked.Single(r => (Guid)r!["roomId"]! == room)!["erasure"]!["loss"]!;
        ((int)loss["documents"]!).ShouldBe(1);
        ((bool)loss["request"]!).ShouldBeFalse();
        var head = await HeadAsync(room);
        ((long)loss["entries"]!).ShouldBe(head.Sequence);
        loss["members"]!.AsArray().Select(m => $"{m!["role"]} {m["count"]}")
            .ShouldBe(["responsibleDoctor 1", "specialist 1"]);
        loss.ToJsonString().ShouldNotContain(Cast.Canary);

        foreach (var other in new[] { "", RoomCode.Of(Guid.CreateVersion7()) })
        {
            (await scene.DecideAsync("astrid", room, erasure, code: other)).ShouldBe("invalid");
        }

        (await scene.SeesAsync(CustodyScene.Doctor, room)).ShouldBeTrue();
        (await ReadAsync("astrid", Path)).ShouldBeEmpty();
        var typed = RoomCode.Of(room).Replace("-", " ").ToLowerInvariant();
        (await scene.DecideAsync("astrid", room, erasure, code: typed)).ShouldBe("applied");
        await scene.ErasedAsync();

        var receipt = (await ReadAsync("astrid", Path)).ShouldHaveSingleItem()!;
        ((Guid)receipt["roomId"]!, (bool)receipt["done"]!).ShouldBe((room, true));
        ((string?)receipt["decidedBy"]).ShouldBe("Astrid Nøkkelrose");
        var says = receipt["receipt"]!;
        ((string?)says["proposedBy"]).ShouldBe("Anders Granskauen");
        ((string?)says["reference"]).ShouldBe("2026/4711, […]");
        var last = await HeadAsync(room);
        ((long)says["lastEntry"]!, (string?)says["lastHash"])
            .ShouldBe((last.Sequence, Convert.ToHexStringLower(last.Hash)));
        receipt.ToJsonString().ShouldNotContain(Cast.Canary);
    }

    [Fact, Rule("CASE-84")]
    public async Task Another_organisation_is_shown_no_receipt_and_who_decides_nothing_is_refused()
    {
        var room = await scene.OpenAsync();
        (await scene.DecideAsync("astrid", room, await scene.ProposeErasureAsync(room))).ShouldBe("applied");
        await Eventually.IsTrueAsync(async () => (await ReadAsync("astrid", Path)).Count == 1);
        foreach (var elsewhere in new[] { "gunnar", "torvald" }) { (await ReadAsync(elsewhere, Path)).ShouldBeEmpty(); }
        using var doctor = await server.BearerAsync(CustodyScene.Doctor);
        using var refused = await doctor.AskAsync(Path);
        ((int)refused.StatusCode).ShouldBe(403);
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

    private async Task<JsonArray> ReadAsync(string person, string path)
    {
        using var client = await server.BearerAsync(person);
        return (await client.GetFromJsonAsync<JsonArray>(new Uri(path, UriKind.Relative), Stop))!;
    }

    private async Task<LogHead> HeadAsync(Guid room)
    {
        await using var store = scene.OpenStore();
        return (await store.GetRequiredService<IRoomLog>().HeadAsync(StreamId.Room(room), Stop))!;
    }
}
