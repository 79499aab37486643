using System.Net;
using CaseRoom.Client;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Demo;

/// <summary>The rooms that Development begins with, on a server of their own.</summary>
public sealed class DemoRoomsTests : IAsyncLifetime
{
    private const string Mother = "runa";
    private const string Father = "aslak";
    private ServerProcess server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CASE-93", "CON-69")]
    public async Task Both_are_told_to_their_end_and_the_parents_of_the_second_answer_differently()
    {
        await IsThereAsync("clara", DemoRoomScript.RoomId);
        await IsThereAsync("jon", DemoFamilyScript.RoomId);
        using var coordinator = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, "lars"));
        var room = await coordinator.ViewAsync(DemoFamilyScript.RoomId, Stop);
        Holders.Lacking(room.State, ConsentScope.ErnAdvice).Select(member => member.Person.PersonId)
            .ShouldBe([LiveScene.IdOf(Father)]);
        Holders.Lacking(room.State, ConsentScope.PersonImages).ShouldBeEmpty();
        Ages.Covers(room.State, ConsentScope.PersonImages, DateTimeOffset.UtcNow).ShouldBeFalse("one says no");
        room.State.Case.Identity!.BirthDate!.Value.AddYears(9)
            .ShouldBeLessThan(DateOnly.FromDateTime(DateTime.UtcNow));
        foreach (var parent in (string[])[Mother, Father])
        {
            using var page = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, parent));
            (await page.ViewAsync(DemoFamilyScript.RoomId, Stop)).State.Case.Goals.Count.ShouldBe(2, parent);
        }

        await server.KillAsync();
        await server.RestartAsync();
        var again = await coordinator.ViewAsync(DemoFamilyScript.RoomId, Stop);
        again.Hash.ShouldBe(room.Hash, "it stays as people have left it");
    }

    public async ValueTask InitializeAsync() => server = await ServerProcess.StartAsync(new() { DemoRooms = true });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Whoever is invited last of all sees it.</summary>
    private async Task IsThereAsync(string lastInvited, Guid room)
    {
        using var client = await server.BearerAsync(lastInvited);
        await Eventually.IsTrueAsync(async () =>
        {
            using var answer = await client.AskAsync($"/api/rooms/{room}");
            return answer.StatusCode is HttpStatusCode.OK;
        });
    }
}
