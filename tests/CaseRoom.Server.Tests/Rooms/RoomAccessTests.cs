using System.Net;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What the directory and the view decide, seen from outside.</summary>
public sealed class RoomAccessTests(DevelopmentServer development)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("CASE-01", "MEM-18")]
    [InlineData("emma", Role.Coordinator, null)]
    [InlineData("petra", Role.ResponsibleDoctor, "notInDirectory")]
    [InlineData("astrid", Role.Coordinator, null)]
    [InlineData("gunnar", Role.Assistant, null)]
    [InlineData("clara", Role.ResponsibleDoctor, "notInDirectory")]
    [InlineData("amina", Role.ResponsibleDoctor, "notInDirectory")]
    [InlineData("kari", Role.ResponsibleDoctor, "notInDirectory")]
    [InlineData("anders", Role.ResponsibleDoctor, "ofAnotherOrganisation")]
    public async Task Who_may_not_open_a_room_for_a_unit_opens_none(string person, Role role, string? reason)
    {
        var outcome = await OpenAsync(person, role, Guid.CreateVersion7(), Guid.CreateVersion7());
        outcome.Problem!.Reason.ShouldBe(reason);
        if (reason is null) { outcome.Problem.Code.ShouldBe("notAllowed"); }
    }

    [Fact, Rule("ACC-22")]
    public async Task Empty_ids_open_nothing()
    {
        (await OpenAsync("kari", Role.Coordinator, Guid.Empty, Guid.CreateVersion7())).Problem
            .ShouldBe(new Problem("invalid", "room", "unusable"));
        (await OpenAsync("kari", Role.Coordinator, Guid.CreateVersion7(), Guid.Empty)).Problem
            .ShouldBe(new Problem("missing", "commandId"));
    }

    [Theory, Rule("MEM-18")]
    [InlineData("petra", Role.Specialist)]
    [InlineData("mona", Role.Specialist)]
    [InlineData("astrid", Role.Specialist)]
    [InlineData("gunnar", Role.Observer)]
    [InlineData("amina", Role.Specialist)]
    [InlineData("elle", Role.ResponsibleDoctor)]
    [InlineData("clara", Role.Representative)]
    public async Task Nobody_is_invited_as_what_the_directory_does_not_know_them_as(string person, Role role)
    {
        await using var scene = await LiveScene.OpenAsync(development.Process);
        var card = new MemberCard(LiveScene.IdOf(person), "Forged", "Forged", null, "Forged", Region.Nord, "NO");
        var forged = new InviteMember(card, role, null, Enum.GetValues<Role>());
        var outcome = (await scene.As(LiveScene.Opener).SubmitAsync(
            scene.RoomId, [CaseRoomClient.Command(forged)], Stop))[0];
        outcome.Status.ShouldBe(OutcomeStatus.Refused);
    }

    [Fact, Rule("MEM-13")]
    public async Task A_client_cannot_say_that_the_doctor_has_left()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist));
        var card = new MemberCard(LiveScene.IdOf("nils"), "", "", null, "", Region.Nord, "NO");
        var forged = new HandOver(
            LiveScene.IdOf("ingrid"), card, "left", [Role.ResponsibleDoctor], new HolderToday(Active: false, null));
        var outcome = (await scene.As(LiveScene.Opener).SubmitAsync(
            scene.RoomId, [CaseRoomClient.Command(forged)], Stop))[0];
        outcome.Problem.ShouldBe(new Problem("notAllowed"));
    }

    [Fact, Rule("ACC-15", "MAT-08")]
    public async Task What_holds_a_name_is_read_and_listed_by_who_knows_the_patient_only()
    {
        await using var scene = await LiveScene.OpenAsync(development.Process, ("nils", Role.Specialist));
        var letter = Guid.CreateVersion7();
        using var text = new MemoryStream("Kanari Fugl"u8.ToArray());
        (await scene.As("kari").UploadAsync(
            scene.RoomId, letter, "Brev om Kanari", new MaterialMarks(Identified: true), text, cancel: Stop))
            .Status.ShouldBe(OutcomeStatus.Applied);

        (await scene.As("kari").ViewAsync(scene.RoomId, Stop)).State.Materials.Items[letter].Title
            .ShouldBe("Brev om Kanari");
        var seen = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        CanonicalJson.Of(seen).ShouldNotContain("Kanari");
        seen.State.Materials.Items.Keys.ShouldBe([scene.MaterialId]);
        (await scene.As("nils").RoomsAsync(Stop)).Single(r => r.RoomId == scene.RoomId).Materials.ShouldBe(1);
        (await scene.As("kari").RoomsAsync(Stop)).Single(r => r.RoomId == scene.RoomId).Materials.ShouldBe(2);
        using var nils = await development.Process.BearerAsync("nils");
        using var content = await nils.AskAsync($"/api/rooms/{scene.RoomId}/materials/{letter}/content");
        content.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("ACC-17", "MAT-11")]
    public async Task What_is_shared_abroad_is_read_there_without_its_files_name()
    {
        await using var scene = await LiveScene.OpenAsync(development.Process, ("clara", Role.ErnExpert));
        await scene.GiveAsync("kari", new MarkMaterial(scene.MaterialId, false, SharedAbroad: true));
        (await scene.As("clara").ViewAsync(scene.RoomId, Stop)).State.Materials.Items[scene.MaterialId].Title
            .ShouldBeEmpty();
        await using var content = await scene.As("clara").DownloadAsync(scene.RoomId, scene.MaterialId, Stop);
        using var reader = new StreamReader(content);
        (await reader.ReadToEndAsync(Stop)).ShouldStartWith("En tekst");
    }

    [Fact, Rule("ACC-21")]
    public async Task A_summary_that_cannot_be_read_hides_no_room()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var first = await LiveScene.OpenAsync(server);
        await using var second = await LiveScene.OpenAsync(server);
        await server.KillAsync();
        var file = System.IO.Directory.EnumerateFiles(server.DataPath, "caseroom.db").Single();
        await using (var store = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await store.OpenAsync(Stop);
            var spoil = store.CreateCommand();
            spoil.CommandText = "UPDATE summaries SET sealed = randomblob(40) WHERE stream LIKE $room";
            spoil.Parameters.AddWithValue("$room", $"%{first.RoomId:D}%");
            (await spoil.ExecuteNonQueryAsync(Stop)).ShouldBe(1);
        }

        await server.RestartAsync();
        var rooms = await second.As("kari").RoomsAsync(Stop);
        rooms.Where(r => r.Question == "What is it?").Select(r => r.RoomId)
            .ShouldBe([first.RoomId, second.RoomId], ignoreOrder: true);
    }

    private async Task<Outcome> OpenAsync(string person, Role role, Guid room, Guid command)
    {
        using var client = new CaseRoomClient(
            development.Process.Address, new DemoSignIn(development.Process.Address, person));
        var kari = DemoPeople.Find("kari")!.Person;
        return await client.OpenAsync(
            new OpenRoomBody(
                command, room, role, new(Guid.NewGuid(), kari.Organisation), new(Guid.NewGuid(), kari.Unit!), "Test"),
            Stop);
    }
}
