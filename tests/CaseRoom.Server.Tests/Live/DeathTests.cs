using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>A death while patient, representative and next of kin follow the room.</summary>
public sealed class DeathTests(DevelopmentServer development)
{
    private static readonly (string Person, Role Role)[] Family =
        [("emma", Role.Patient), ("mona", Role.Representative), ("per", Role.NextOfKin)];

    private readonly ServerProcess server = development.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIFE-10", "ACC-202")]
    public async Task Every_open_stream_of_patient_and_family_is_cut_and_nothing_more_of_the_room_reaches_them()
    {
        await using var scene = await LiveScene.OpenAsync(
            server, ("ingrid", Role.ResponsibleDoctor), ("elle", Role.Specialist));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient(
            "Emma Stjerneglimt", null, today.AddYears(-9), null, null));
        var hubs = new Dictionary<string, RawHub>();
        foreach (var (person, role) in Family)
        {
            await scene.InviteFamilyAsync(person, role, by: "ingrid");
            hubs[person] = await RawHub.ConnectAsync(server, person);
            await hubs[person].CallAsync("Follow", scene.RoomId, 0, "");
            await hubs[person].UntilAsync(call => call.IsBatch);
            (await ListedAsync(scene, person)).ShouldBeTrue(person);
        }

        var died = await scene.GiveAsync("ingrid", new RecordDeath(today, [], "", ""));
        for (var n = 0; n < 5; n++) { await scene.GiveAsync("elle", scene.Mark("after")); }
        foreach (var (person, hub) in hubs)
        {
            await hub.UntilAsync(call => call.IsReset);
            // An answer on the same connection: whatever was sent before it has come.
            await hub.CallAsync("Follow", scene.RoomId, 0, "");
            hub.Received.Where(call => call.IsBatch)
                .ShouldAllBe(call => call.To < died.LastSequence!.Value, person);
            hub.Received.SkipWhile(call => !call.IsReset).ShouldAllBe(call => call.IsReset, person);
            (await ListedAsync(scene, person)).ShouldBeFalse($"{person} is asked for nothing");
            await hub.DisposeAsync();
        }
    }

    private static async Task<bool> ListedAsync(LiveScene scene, string person) =>
        (await scene.As(person).RoomsAsync(Stop)).Any(room => room.RoomId == scene.RoomId);
}
