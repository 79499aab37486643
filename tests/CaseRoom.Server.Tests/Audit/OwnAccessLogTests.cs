using System.Globalization;
using System.Net;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>Who has looked at any of a patient's cases, as one file.</summary>
public sealed class OwnAccessLogTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    private const string Path = "/api/access-log";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-76", "AUD-77")]
    public async Task The_patient_has_every_reading_of_every_case_of_theirs_in_one_file()
    {
        await using var first = await CaseOfAsync("nils", Role.Specialist);
        await using var second = await CaseOfAsync("mari", Role.CentreStaff);
        await using var others = await LiveScene.OpenAsync(room.Server.Address, ("elle", Role.Specialist));
        using var emma = await room.Server.BearerAsync("emma");

        var csv = await TextAsync(emma, $"{Path}.csv?lang=nn");
        foreach (var scene in (LiveScene[])[first, second])
        {
            var kept = await room.Kept.InAsync(StreamId.Room(scene.RoomId));
            var begins = $"\"Sak {Code(scene)}\"";
            var times = csv.Split("\r\n").Where(line => line.StartsWith(begins, StringComparison.Ordinal))
                .Sum(line => int.Parse(line.Split(';')[3].Trim('"'), CultureInfo.InvariantCulture));
            times.ShouldBe(kept.Select(entry => entry.ReadingId).Distinct().Count());
            var own = kept.Last(entry => entry.Reader.PersonId == LiveScene.IdOf("emma"));
            (own.Kind, own.Form).ShouldBe((AccessKind.AccessLog, "csv nn"));
        }

        var begun = csv.Split("\r\n")[1..^1].Select(line => line.Split(';')[1]).ToList();
        begun.ShouldBe(begun.OrderByDescending(at => at, StringComparer.Ordinal));
        csv.ShouldContain("Nils Tindebekk");
        csv.ShouldContain("Mari Snøkrystad");
        csv.ShouldNotContain(Code(others));
        var html = await TextAsync(emma, $"{Path}.html");
        html.ShouldContain("Emma Stjerneglimt");
        html.ShouldContain("Hvem har sett i sakene");

        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        (await kari.AskAsync($"{Path}.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await room.Kept.InAsync(StreamId.Audit, LiveScene.IdOf(LiveScene.Opener)))[^1].Outcome
            .ShouldBe(AccessOutcome.Refused);
    }

    private async Task<LiveScene> CaseOfAsync(string reader, Role role)
    {
        var scene = await LiveScene.OpenAsync(room.Server.Address, (reader, role));
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Emma Stjerneglimt", null, null, null, null));
        await scene.InviteFamilyAsync("emma", Role.Patient);
        await scene.As(reader).ViewAsync(scene.RoomId, Stop);
        return scene;
    }

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static string Code(LiveScene scene)
    {
        var text = scene.RoomId.ToString("N")[^8..].ToUpperInvariant();
        return $"{text[..4]}-{text[4..]}";
    }
}
