using System.Net;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>What the patient reads against everything that the store holds, whichever chain it stands in. A server of
/// its own: what is offered, decided and unowned stands in lists that others would see.</summary>
public sealed class WholeAccessLogTests : IAsyncLifetime
{
    private const string Doctor = "anders";

    /// <summary>On call for the unit, and its organisation's data-protection officer.</summary>
    private const string Called = "erik";

    /// <summary>Of nobody: an invented one, of 2 January 1990.</summary>
    private const string Number = "02819000088";

    private readonly MovedServer server = MovedServer.Start();
    private LiveScene scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-190")]
    public async Task The_patient_is_told_of_everybody_whom_any_list_or_search_showed_the_case()
    {
        using var astrid = await server.BearerAsync("astrid");
        using var erik = await server.BearerAsync(Called);
        using var ingrid = await server.BearerAsync("ingrid");
        var unit = await erik.UnitAsync(DemoPeople.Find(Doctor)!.Person.Unit!);
        await FurnishAsync(astrid, unit);
        // Twice: a list is told once a visit, a search each time.
        for (var n = 0; n < 2; n++)
        {
            await ShownAsync(await ingrid.AskAsync("/api/rooms/offered"));
            await ShownAsync(await erik.AskAsync("/api/rooms/emergency"));
            await ShownAsync(await erik.PutBodyAsync("/api/rooms/emergency/search", new { nationalId = Number }));
            await ShownAsync(await erik.AskAsync("/api/expert-openings"));
            await ShownAsync(await astrid.AskAsync("/api/directory/rooms-to-decide"));
        }

        var gone = new { unitId = unit, reason = "Lagt ned" };
        (await astrid.GiveAsync("/api/directory/commands", "deactivateUnit", gone)).ShouldBe("applied");
        server.Clock.Advance(VisitRule.EndsAfter);
        using var again = await server.BearerAsync("astrid");
        await ShownAsync(await again.AskAsync("/api/directory/unowned-rooms"));
        using var stranger = await server.BearerAsync("siri");
        (await stranger.AskAsync($"/api/rooms/{scene.RoomId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var told = (await scene.As("emma").AccessLogAsync(scene.RoomId, 0, cancel: Stop)).Rows
            .Select(row => row.Entry!).Select(entry => (entry.Reader.PersonId, entry.Kind)).ToList();
        var kept = await NamingTheRoomAsync();
        kept.Where(entry => entry.Outcome is AccessOutcome.Shown).Select(entry => (entry.Reader.PersonId, entry.Kind))
            .Distinct().Except(told).ShouldBeEmpty();
        told.Count(one => one == (LiveScene.IdOf("astrid"), AccessKind.RoomList)).ShouldBe(2, "two visits");
        told.Count(one => one == (LiveScene.IdOf(Called), AccessKind.RoomList)).ShouldBe(1);
        told.Count(one => one == (LiveScene.IdOf(Called), AccessKind.EmergencySearch)).ShouldBe(2);
        kept.Where(entry => entry.Outcome is AccessOutcome.Refused).Select(entry => entry.Reader.PersonId)
            .ShouldBe([LiveScene.IdOf("siri")], "a vain try");
        told.ShouldNotContain(one => one.PersonId == LiveScene.IdOf("siri"));
    }

    public async ValueTask InitializeAsync()
    {
        scene = await LiveScene.OpenedByAsync(server.Address, Doctor, Role.ResponsibleDoctor);
        await scene.GiveAsync(Doctor, new IdentifyPatient(
            "Emma Stjerneglimt", Number, new DateOnly(1990, 1, 2), null, null));
        await scene.InviteFamilyAsync("emma", Role.Patient, by: Doctor);
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>Puts the room into every list of people who have no part in it.</summary>
    private async Task FurnishAsync(HttpClient administrator, Guid unit)
    {
        var now = server.Clock.GetUtcNow();
        (await administrator.GiveAsync("/api/directory/commands", "setOnCall", new
        {
            unitId = unit,
            turns = new[]
            {
                new { personId = LiveScene.IdOf(Called), from = now.AddHours(-1), until = now.AddHours(8) },
            },
        })).ShouldBe("applied");
        var units = await scene.As(Doctor).UnitsAsync(Stop);
        (await administrator.GiveAsync("/api/directory/commands", "setDataProtectionOfficers", new
        {
            organisationId = units.Single(u => u.UnitId == unit).Organisation.Id,
            people = new[] { LiveScene.IdOf(Called) },
        })).ShouldBe("applied");
        await scene.GiveAsync(Doctor, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "v1", "nb", new DateOnly(2025, 3, 1), false,
            "patient", "Anders"));
        using var doctor = await server.BearerAsync(Doctor);
        await doctor.InviteAsync(scene.RoomId, "GB");
        var there = units.Single(u => u.Name == "Barne- og ungdomsklinikken"
            && u.Organisation.Name == "Universitetssykehuset Nord-Norge");
        await scene.GiveAsync(Doctor, new ProposeTransfer(Guid.CreateVersion7(), new(there.UnitId, ""), "Har flyttet"));
        await scene.GiveAsync(Doctor, new ProposeErasure(
            Guid.CreateVersion7(), ErasureGround.WrongPatient, "2026/4711"));
    }

    private async Task ShownAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync(Stop))
                .ShouldContain(scene.RoomId.ToString(), Case.Sensitive, $"{answer.RequestMessage!.RequestUri}");
        }
    }

    /// <summary>Of every chain but the room's own.</summary>
    private async Task<IReadOnlyList<AccessEntry>> NamingTheRoomAsync()
    {
        var rows = await server.Services.GetRequiredService<IAccessLog>().SinceAsync(0, int.MaxValue, Stop);
        var entries = new List<AccessEntry>();
        foreach (var chain in rows.Select(row => row.Chain).Distinct().Where(c => c != StreamId.Room(scene.RoomId)))
        {
            entries.AddRange(await KeptAccesses.Of(server.Services).InAsync(chain));
        }

        return [.. entries.Where(entry => entry.Subjects.Contains(scene.RoomId))];
    }
}
