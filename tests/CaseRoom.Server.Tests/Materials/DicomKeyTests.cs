using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Materials;

public sealed class DicomKeyTests(DevelopmentServer development)
{
    private readonly ServerProcess server = development.Process;

    [Fact, Rule("UPL-24")]
    public async Task A_room_has_one_key_for_all_who_add_files_and_no_two_rooms_share_one()
    {
        await using var one = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        await using var other = await LiveScene.OpenAsync(server);
        var key = await KeyAsync(one, LiveScene.Opener);
        Convert.FromBase64String(key).Length.ShouldBe(32);
        (await KeyAsync(one, "nils")).ShouldBe(key);
        (await KeyAsync(other, LiveScene.Opener)).ShouldNotBe(key);
    }

    private async Task<string> KeyAsync(LiveScene scene, string person)
    {
        using var client = await server.BearerAsync(person);
        using var answer = await client.AskAsync($"/api/rooms/{scene.RoomId}/dicom-key");
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.JsonAsync())["key"]!;
    }
}
