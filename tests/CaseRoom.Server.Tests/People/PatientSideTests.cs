using System.Net;
using System.Net.Http.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Client;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.People;

/// <summary>That somebody is a patient here is health data.</summary>
public sealed class PatientSideTests(DevelopmentServer development)
{
    private const string Emma = "Emma Stjernegløtt";
    private static readonly Relation Self = new("patient", "Kari", new FamilyLink(LinkKind.Self));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("ACC-23")]
    public async Task The_patients_side_is_found_by_the_whole_name_alone_by_who_knows_who_the_patient_is()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist),
            ("silje", Role.Assistant));
        await RefusedAsync("kari", scene.RoomId);
        await IdentifyAsync(scene);

        (await FindAsync("kari", scene.RoomId, "emma stjernegløtt")).Select(f => f.Name).ShouldBe([Emma]);
        (await FindAsync("ingrid", scene.RoomId, "Mona Stjernegløtt")).Select(f => f.Name)
            .ShouldBe(["Mona Stjernegløtt"]);
        foreach (var part in (string[])["Emma", "Stjernegløtt", "Emma S", "E Stjernegløtt", "", "Kari Regnbuedal"])
        {
            (await FindAsync("kari", scene.RoomId, part)).ShouldBeEmpty(part);
        }

        foreach (var person in (string[])["nils", "silje", "olav"]) { await RefusedAsync(person, scene.RoomId); }
        await RefusedAsync("kari", Guid.CreateVersion7());
    }

    [Fact, Rule("ACC-23", "ACC-14")]
    public async Task The_answer_names_them_for_this_room_and_only_by_that_name_they_are_invited()
    {
        await using var scene = await LiveScene.OpenAsync(development.Process, ("nils", Role.Specialist));
        await using var other = await LiveScene.OpenAsync(development.Process);
        await IdentifyAsync(scene);
        await IdentifyAsync(other);
        var found = (await FindAsync("kari", scene.RoomId, Emma)).ShouldHaveSingleItem();
        var elsewhere = (await FindAsync("kari", other.RoomId, Emma)).ShouldHaveSingleItem();
        var real = LiveScene.IdOf("emma");
        new[] { found.Invitation, elsewhere.Invitation, real }.ShouldBeUnique();

        foreach (var wrong in new[] { real, elsewhere.Invitation })
        {
            (await InviteAsync(scene, wrong)).Status.ShouldBe(OutcomeStatus.Refused);
        }

        (await InviteAsync(scene, found.Invitation)).Status.ShouldBe(OutcomeStatus.Applied);
        var seen = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        seen.State.Membership.Members[found.Invitation].Role.ShouldBe(Role.Patient);
        seen.State.Membership.Members.ShouldNotContainKey(real);
        CanonicalJson.Of(seen).ShouldNotContain(real.ToString());
        var known = await scene.As("kari").ViewAsync(scene.RoomId, Stop);
        known.State.Membership.Members[real].Role.ShouldBe(Role.Patient);
    }

    [Fact, Rule("ACC-14", "MEM-19")]
    public async Task The_patient_is_an_alias_to_themselves_until_they_have_joined()
    {
        await using var scene = await LiveScene.OpenAsync(development.Process);
        await IdentifyAsync(scene);
        var found = (await FindAsync("kari", scene.RoomId, Emma)).ShouldHaveSingleItem();
        await InviteAsync(scene, found.Invitation);
        var invited = await scene.As("emma").ViewAsync(scene.RoomId, Stop);
        invited.You.PersonId.ShouldBe(found.Invitation);
        invited.You.Identity.ShouldBeFalse();
        invited.State.Case.Identity.ShouldBeNull();
        await scene.GiveAsync("emma", new Join());
        var joined = await scene.As("emma").ViewAsync(scene.RoomId, Stop);
        joined.You.PersonId.ShouldBe(LiveScene.IdOf("emma"));
        joined.State.Case.Identity.ShouldNotBeNull();
    }

    private static Task IdentifyAsync(LiveScene scene) => scene.GiveAsync(
        LiveScene.Opener, new IdentifyPatient("Kanari Fugl", null, null, null, null));

    private static async Task<Outcome> InviteAsync(LiveScene scene, Guid person)
    {
        var card = new MemberCard(person, "", "", null, "", Region.Unknown, "");
        var command = CaseRoomClient.Command(new InviteMember(card, Role.Patient, Self));
        return (await scene.As(LiveScene.Opener).SubmitAsync(scene.RoomId, [command], Stop))[0];
    }

    private async Task RefusedAsync(string person, Guid room)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.PutBodyAsync(Path(room), new { name = Emma });
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.ProblemCodeAsync()).ShouldBe("notFound");
    }

    private async Task<IReadOnlyList<FoundFamily>> FindAsync(string person, Guid room, string name)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.PutBodyAsync(Path(room), new { name });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<FoundFamily[]>(WireJson.Options, Stop))!;
    }

    private static string Path(Guid room) => $"/api/rooms/{room}/patient-side";
}
