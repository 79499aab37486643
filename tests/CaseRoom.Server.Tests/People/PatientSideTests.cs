using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;

namespace CaseRoom.Server.Tests.People;

/// <summary>That somebody is a patient here is health data.</summary>
public sealed class PatientSideTests(DevelopmentServer development)
{
    [Fact]
    public async Task The_patients_side_is_found_by_the_whole_name_alone_and_only_by_who_may_invite_them()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist));

        (await FindAsync("kari", scene.RoomId, "emma stjernegløtt")).ShouldBe(["Emma Stjernegløtt"]);
        (await FindAsync("ingrid", scene.RoomId, "Mona Stjernegløtt")).ShouldBe(["Mona Stjernegløtt"]);
        foreach (var part in (string[])["Emma", "Stjernegløtt", "Emma S", "E Stjernegløtt", "", "Kari Regnbuedal"])
        {
            (await FindAsync("kari", scene.RoomId, part)).ShouldBeEmpty(part);
        }

        await RefusedAsync("nils", scene.RoomId);
        await RefusedAsync("olav", scene.RoomId);
        await RefusedAsync("kari", Guid.CreateVersion7());
    }

    private async Task RefusedAsync(string person, Guid room)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.AskAsync(Path(room, "Emma Stjernegløtt"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.ProblemCodeAsync()).ShouldBe("notFound");
    }

    private async Task<IReadOnlyList<string>> FindAsync(string person, Guid room, string name)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.AskAsync(Path(room, name));
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. JsonNode.Parse(text)!.AsArray().Select(found => (string)found!["name"]!)];
    }

    private static string Path(Guid room, string name) =>
        $"/api/rooms/{room}/patient-side?name={Uri.EscapeDataString(name)}";
}
