using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Demo;
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

    /// <summary>Of the room that is handed over: over all of a parent's cases nothing else is read.</summary>
    private const string Other = "einar";

    private const string Changed = "A question that comes live";

    private const string Hospital = "Universitetssykehuset Nord-Norge";

    private const string Ward = "Barne- og ungdomsklinikken";

    /// <summary>Where patient, GP, health station, responsible unit and home hospital are, and who is there.</summary>
    private static readonly string[] Places =
    [
        "Lomvik", "Kvitsandbukta", "Storvikdalen", "Haukeland", "Sjeldenteamet", "Nord-Norge", "Havgløtt",
        "Kveldssolli", "Regnbuedal", LiveScene.IdOf(Gp).ToString(), LiveScene.IdOf("hanne").ToString(),
        LiveScene.IdOf(LiveScene.Opener).ToString(),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Guid RoomId => room.Scene.RoomId;

    [Fact, Rule("ACC-70", "ACC-72", "ACC-75", "AUD-80", "AUD-81", "AUD-192", "LIFE-22")]
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

    /// <summary>To the father neither the unit that answered, nor the one that does now, nor who works in either.
    /// </summary>
    [Fact, Rule("ACC-110", "AUD-110")]
    public async Task After_a_hand_over_the_other_parent_is_sent_neither_who_answered_before_nor_who_does_now()
    {
        await using var scene = await LiveScene.OpenedByAsync(
            room.Server.Address, "anders", Role.ResponsibleDoctor);
        await scene.GiveAsync("anders", new IdentifyPatient("Emma Stjerneglimt", null, null, null, null));
        await scene.GiveAsync("anders", new InviteMember(LiveScene.CardOf(LiveScene.Opener), Role.Coordinator));
        await scene.GiveAsync(LiveScene.Opener, new Join());
        await scene.InviteFamilyAsync(Other, Role.Representative);
        await HandOverAsync(scene, "ingrid");
        string[] there = [LiveScene.IdOf("anders").ToString(), LiveScene.IdOf("ingrid").ToString()];
        string[] near =
        [
            DemoName("anders"), DemoName("ingrid"), Ward, Hospital,
            DemoPeople.Find("anders")!.Person.Organisation, .. there,
        ];
        using var father = await room.Server.BearerAsync(Other);
        var before = await ReadAllAsync(father, scene, "ingrid", Other);
        near.Where(name => !before.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty("nothing to hide");
        await scene.GiveAsync("ingrid", new ProtectAddress(
            null, AddressGrade.Confidential, new DateOnly(2025, 3, 1), "the population register", []));
        var told = await ReadAllAsync(father, scene, "ingrid", Other);
        near.Where(name => told.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string DemoName(string person) => DemoPeople.Find(person)!.Person.Name;

    private static async Task HandOverAsync(LiveScene scene, string person)
    {
        var to = (await scene.As(LiveScene.Opener).UnitsAsync(Stop)).Single(u => u.Name == Ward
            && u.Organisation.Name == Hospital);
        var transfer = Guid.CreateVersion7();
        await scene.GiveAsync(LiveScene.Opener, new ProposeTransfer(transfer, new(to.UnitId, ""), "Har flyttet"));
        var offered = (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).State.Custody.Transfer!.At;
        await scene.GiveAsync(person, new AnswerTransfer(
            transfer, offered, Accepts: true, "Vi tar over", LiveScene.CardOf(person), Doctor:
                LiveScene.CardOf(person)));
        await scene.As("anders").ViewAsync(scene.RoomId, Stop);
        await scene.As(person).ViewAsync(scene.RoomId, Stop);
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
            ConsentScope.ReceiverOutsideHealth, "Lomvik skole", ConsentDecision.Given, "v1", "nb", day, false,
            "patient", "Kari Regnbuedal", ReceiverKind: ReceiverKind.School));
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
    private Task<string> ReadAllAsync(HttpClient father) => ReadAllAsync(father, room.Scene, LiveScene.Opener, Father);

    /// <param name="writer">Who changes the question that comes while the father follows.</param>
    private async Task<string> ReadAllAsync(HttpClient father, LiveScene scene, string writer, string parent)
    {
        var all = new StringBuilder();
        string[] paths =
        [
            $"/api/rooms/{scene.RoomId}", $"/api/rooms/{scene.RoomId}/events", $"/api/rooms/{scene.RoomId}/log",
            "/api/rooms",
            $"/api/rooms/{scene.RoomId}/access-log", $"/api/rooms/{scene.RoomId}/access-log.csv",
            $"/api/rooms/{scene.RoomId}/access-log.html",
            "/api/access-log.csv", "/api/access-log.html",
        ];
        foreach (var path in paths)
        {
            using var answer = await father.AskAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            all.AppendLine(answer.Headers.ToString()).AppendLine(answer.Content.Headers.ToString())
                .AppendLine(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
        }

        foreach (var path in (string[])[$"/api/rooms/{scene.RoomId}/access-log.pdf", "/api/access-log.pdf"])
        {
            using var pdf = await father.AskAsync(path);
            pdf.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            var bytes = await pdf.Content.ReadAsByteArrayAsync(Stop);
            all.AppendLine(PdfText.Of(bytes)).AppendLine(Encoding.Latin1.GetString(bytes));
        }

        await foreach (var call in LiveAsync(scene, writer, parent)) { all.AppendLine(call); }
        return Regex.Unescape(Regex.Replace(all.ToString(), @"\\(?!u[0-9a-fA-F]{4})", ""));
    }

    /// <summary>The whole log over the hub, and what comes while they follow.</summary>
    private async IAsyncEnumerable<string> LiveAsync(LiveScene scene, string writer, string parent)
    {
        var question = $"{Changed} {Guid.NewGuid()}";
        await using var reader = await HubReader.OpenAsync(room.Server.Address, parent, scene.RoomId);
        var now = await scene.As(parent).ViewAsync(scene.RoomId, Stop);
        await reader.FollowAsync(now with { Sequence = 0, Hash = "" });
        await scene.GiveAsync(writer, new SetText(
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
