using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>Everything that a parent is sent while the address of patient and other family is protected from
/// them.</summary>
public sealed class ProtectedAddressTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    private const string Doctor = "ingrid";

    private const string Gp = "olav";

    private const string Father = "mona";

    private const string Changed = "A question that comes live";

    /// <summary>Where patient, GP, health station, responsible unit and home hospital are, and who is there.</summary>
    private static readonly string[] Places =
    [
        "Lomvik", "Kvitsandbukta", "Storvikdalen", "Haukeland", "Sjeldenteamet", "Nord-Norge", "Havgløtt",
        "Kveldssolli", "Regnbuedal", LiveScene.IdOf(Gp).ToString(), LiveScene.IdOf("hanne").ToString(),
        LiveScene.IdOf(LiveScene.Opener).ToString(),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Guid RoomId => room.Scene.RoomId;

    [Fact, Rule("ACC-70", "ACC-72", "ACC-75", "AUD-80", "AUD-81", "LIFE-22")]
    public async Task What_the_other_parent_is_sent_holds_no_place_over_http_live_as_pdf_and_as_a_table()
    {
        await FurnishAsync();
        using var father = await room.Server.BearerAsync(Father);
        var before = await ReadAllAsync(father);
        Places.Where(place => !before.Contains(place, StringComparison.Ordinal)).ShouldBeEmpty("nothing to hide");

        await ProtectAsync();
        var told = await ReadAllAsync(father);
        told.ShouldContain("Lokal helsetjeneste");
        Places.Where(place => told.Contains(place, StringComparison.Ordinal)).ShouldBeEmpty();
        told.ShouldNotContain("ddressProt");
        told.ShouldNotContain("address.protected");

        await ChecksTheWholeChainAsync();
        var doctors = await room.Scene.As(Doctor).ViewAsync(RoomId, Stop);
        doctors.State.Life.Protected.ShouldHaveSingleItem().Places.ShouldBeEmpty();
        doctors.State.Case.Identity!.Municipality.ShouldBeNull();
        var coordinators = await room.Scene.As(LiveScene.Opener).ViewAsync(RoomId, Stop);
        coordinators.State.Case.Identity!.Municipality.ShouldBe("Lomvik");
        coordinators.State.Life.Protected.ShouldHaveSingleItem().Places.ShouldHaveSingleItem().Name
            .ShouldBe("Universitetssykehuset Nord-Norge");
    }

    private async Task FurnishAsync()
    {
        var day = new DateOnly(2025, 3, 1);
        await room.Scene.InviteAsync(Doctor, Role.ResponsibleDoctor);
        await room.Scene.InviteAsync(Gp, Role.GeneralPractitioner);
        await room.Scene.InviteAsync("hanne", Role.HealthStationDoctor);
        await room.Scene.GiveAsync(LiveScene.Opener, new IdentifyPatient(
            "Emma Stjerneglimt", null, null, "Lomvik", "Lomvikveien 1"));
        await room.Scene.GiveAsync(LiveScene.Opener, new RecordConsent(
            ConsentScope.ReceiverOutsideHealth, "Lomvik skole", ConsentDecision.Given, "v1", "nb", day, false, "mother",
            "Kari Regnbuedal"));
        await room.Scene.InviteFamilyAsync("emma", Role.Patient);
        await room.Scene.InviteFamilyAsync(Father, Role.Representative);
        await room.Scene.InviteFamilyAsync("per", Role.NextOfKin);
        foreach (var person in new[] { Gp, "hanne", "nils", Doctor })
        {
            await room.Scene.As(person).ViewAsync(RoomId, Stop);
        }
    }

    /// <summary>The client names the hospital by its id; what it is called the directory says.</summary>
    private async Task ProtectAsync()
    {
        var card = (await room.Scene.As(LiveScene.Opener).ViewAsync(RoomId, Stop))
            .State.Membership.Members[LiveScene.IdOf("nils")].Person;
        await room.Scene.GiveAsync(LiveScene.Opener, new ProtectAddress(
            null, AddressGrade.StrictlyConfidential, new DateOnly(2025, 3, 1), "the population register",
            [new(card.OrganisationId!.Value, "Lomvik"), new(Guid.NewGuid(), "Lomvik")]));
    }

    /// <summary>As text: what is escaped in JSON is read as it is meant.</summary>
    private async Task<string> ReadAllAsync(HttpClient father)
    {
        var all = new StringBuilder();
        string[] paths =
        [
            $"/api/rooms/{RoomId}", $"/api/rooms/{RoomId}/events", $"/api/rooms/{RoomId}/log", "/api/rooms",
            $"/api/rooms/{RoomId}/access-log", $"/api/rooms/{RoomId}/access-log.csv",
            $"/api/rooms/{RoomId}/access-log.html",
        ];
        foreach (var path in paths)
        {
            using var answer = await father.AskAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            all.AppendLine(answer.Headers.ToString()).AppendLine(answer.Content.Headers.ToString())
                .AppendLine(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
        }

        using var pdf = await father.AskAsync($"/api/rooms/{RoomId}/access-log.pdf");
        var bytes = await pdf.Content.ReadAsByteArrayAsync(Stop);
        all.AppendLine(PdfText.Of(bytes)).AppendLine(Encoding.Latin1.GetString(bytes));
        await foreach (var call in LiveAsync()) { all.AppendLine(call); }
        return Regex.Unescape(Regex.Replace(all.ToString(), @"\\(?!u[0-9a-fA-F]{4})", ""));
    }

    /// <summary>The whole log over the hub, and what comes while they follow.</summary>
    private async IAsyncEnumerable<string> LiveAsync()
    {
        var question = $"{Changed} {Guid.NewGuid()}";
        await using var reader = await HubReader.OpenAsync(room.Server.Address, Father, RoomId);
        var now = await room.Scene.As(Father).ViewAsync(RoomId, Stop);
        await reader.FollowAsync(now with { Sequence = 0, Hash = "" });
        await room.Scene.GiveAsync(LiveScene.Opener, new SetText(
            CasePart.Question, question, new Provenance(ProvenanceKind.Member)));
        for (var text = ""; !text.Contains(question, StringComparison.Ordinal);)
        {
            text = JsonSerializer.Serialize(await reader.NextAsync(), WireJson.Options);
            yield return text;
        }
    }

    private async Task ChecksTheWholeChainAsync()
    {
        var page = await room.Scene.As(Father).AccessLogAsync(RoomId, 0, cancel: Stop);
        var local = page.Rows.Where(row => row.Entry?.Reader.Role is Role.GeneralPractitioner).ToList();
        local.ShouldNotBeEmpty();
        local.ShouldAllBe(row => row.Row.Bytes == null && row.Row.Salt == null
            && row.Entry!.Reader.Hidden == HiddenPlace.LocalService);
        page.Rows.ShouldContain(row => row.Row.Bytes != null, "their own reading is open");
        AccessVerifier.Verify(StreamId.Room(RoomId), page.Rows.Select(row => row.Row), []).Fault.ShouldBeNull();
    }
}
