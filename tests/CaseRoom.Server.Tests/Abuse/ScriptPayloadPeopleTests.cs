using System.Net;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Abuse;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>Scripts in the texts of everybody who writes something beside a room's doctor: what is taken stands in the
/// answers as it was sent.</summary>
public sealed partial class ScriptPayloadPeopleTests : IAsyncLifetime
{
    private const string Coordinator = "kari";
    private const string Administrator = "astrid";
    private const string Officer = "vigdis";
    private const string Sender = "olav";
    private const string Team = "Sjeldenteamet";
    private const string DoctorsUnit = "Barneavdeling for nevrofag";

    private readonly PayloadServer server = new();

    private static object Nobody => new { id = Guid.Empty, name = "" };

    [Fact, Rule("SEC-08")]
    public async Task What_all_the_others_write_in_a_room_stands_as_it_was_written()
    {
        var room = Guid.CreateVersion7();
        var parts = new PayloadParts(server.Text, () => server.Texts(), LiveScene.CardOf);
        await OpenAsync(PayloadParts.Doctor, room, "responsibleDoctor", server.Text());
        await UploadAsync(room);
        await PutOnCallAsync();
        var now = server.Server.Clock.GetUtcNow();
        var born = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-PayloadParts.Age).AddDays(20);
        foreach (var (person, command) in parts.First(born)) { await server.GiveAsync(room, person, command); }
        await InviteMotherAsync(room);
        var unit = await (await server.AsAsync(PayloadParts.Receiver)).UnitAsync(Team);
        foreach (var (person, command) in parts.Of(unit)) { await server.GiveAsync(room, person, command); }
        var newest = await NewestAnswerAsync(room);
        var settled = parts.Settle((string)newest["receiver"]!, (long)newest["order"]!);
        await server.GiveAsync(room, settled.Person, settled.Command);
        await server.StandAsync(Room(room), Events(room));

        var read = await CustodyAsync(room);
        var anew = parts.Anew(unit, (DateTimeOffset)read["transfer"]!["at"]!, (DateTimeOffset)read["erasure"]!["at"]!);
        foreach (var (person, command) in anew) { await server.GiveAsync(room, person, command); }
        await server.StandAsync(Room(room), Events(room));
        var view = await CustodyAsync(room);
        var answer = parts.Answer((DateTimeOffset)view["transfer"]!["at"]!);
        await server.GiveAsync(room, answer.Person, answer.Command);
        await server.TellAsync(Administrator, $"/api/directory/rooms-to-decide/{room}", new
        {
            commandId = Guid.CreateVersion7(), erasureId = parts.ErasureId,
            proposedAt = (DateTimeOffset)view["erasure"]!["at"]!, confirms = false, reason = server.Text(),
        });
        await server.StandAsync(Room(room), Events(room));

        // Past the birthday, and the first of the month after it.
        server.Server.Clock.Advance(TimeSpan.FromDays(60));
        server.SignOutAll();
        var swept = await server.Server.Services.GetRequiredService<DueRooms>()
            .SweepAsync(fault => Assert.Fail($"{fault}"), TestContext.Current.CancellationToken);
        swept.Asked.ShouldBePositive();
        foreach (var (person, command) in parts.Later()) { await server.GiveAsync(room, person, command); }
        await server.StandAsync(Room(room), Events(room));
    }

    [Fact, Rule("SEC-08")]
    public async Task What_is_said_of_experts_abroad_stands_as_it_was_said()
    {
        var room = Guid.CreateVersion7();
        await OpenAsync(Coordinator, room, "coordinator", "Test");
        await server.GiveAsync(room, Coordinator, new Domain.Consent.RecordConsent(
            Domain.Consent.ConsentScope.ErnAdvice, null, Domain.Consent.ConsentDecision.Given, "v1", "nb",
            new DateOnly(2025, 3, 1), false, "patient", "Kari"));
        var invitations = new List<Guid>();
        foreach (var expert in server.Texts().Zip(server.Texts(), server.Texts()).Zip(server.Texts()))
        {
            var ((name, contact, institution), profession) = expert;
            invitations.Add(Guid.CreateVersion7());
            await server.TellAsync(Coordinator, $"/api/rooms/{room}/expert-invitations", new
            {
                commandId = Guid.CreateVersion7(), invitationId = invitations[^1], adviceOn = "treatment",
                expert = new { name, contact, institution, country = "GB", profession },
                linkUntil = (DateOnly?)null, accessUntil = (DateOnly?)null, looked = true,
            });
        }

        await server.StandAsync((Coordinator, $"/api/rooms/{room}"), (Officer, "/api/expert-openings"));
        await server.GiveAsync(room, Officer, new DecideExpertOpening(
            invitations[0], OpeningDecision.Refused, server.Text()));
        await server.StandAsync((Officer, "/api/expert-openings"));
        await server.GiveAsync(room, Coordinator, new WithdrawExpertInvitation(invitations[1], server.Text()));
        await server.StandAsync((Coordinator, $"/api/rooms/{room}/events"));
    }

    [Fact, Rule("SEC-08")]
    public async Task What_is_written_in_requests_stands_as_it_was_written()
    {
        var (sender, coordinator) = (await server.AsAsync(Sender), await server.AsAsync(Coordinator));
        foreach (var responsible in server.Texts()) { await SendAsync(responsible); }
        await server.StandAsync(
            [.. (await ListedAsync(sender)).Select(id => (Sender, $"/api/requests/{id}"))]);

        async Task Answered(Func<Guid, Task> answer, string reader = Sender)
        {
            var id = await SendAsync("Fastlegen");
            await answer(id);
            await server.StandAsync((reader, $"/api/requests/{id}"));
        }

        await Answered(async id =>
        {
            (await StatusAsync(coordinator, id, "askForMore", new { what = server.Text(), reason = server.Text() }))
                .ShouldBe("applied");
            (await StatusAsync(sender, id, "giveMore", new { text = server.Text() })).ShouldBe("applied");
            (await StatusAsync(
                coordinator, id, "answerWithAdvice", new { advice = server.Text(), reason = server.Text() }))
                .ShouldBe("applied");
        });
        await Answered(async id => (await StatusAsync(sender, id, "withdrawRequest", new { reason = server.Text() }))
            .ShouldBe("applied"));
        var other = await coordinator.UnitAsync("Frambu");
        await Answered(id => server.TellAsync(Coordinator, $"/api/requests/{id}/forward", new
        {
            commandId = Guid.CreateVersion7(), unitId = other, reason = server.Text(),
        }));
        await Answered(id => server.TellAsync(Coordinator, $"/api/requests/{id}/reassign", new
        {
            commandId = Guid.CreateVersion7(), reason = server.Text(),
        }));
        var treats = await coordinator.UnitAsync(Team);
        await Answered(
            id => server.TellAsync(Coordinator, $"/api/requests/{id}/accept", new
            {
                commandId = Guid.CreateVersion7(), unitId = treats, role = "coordinator", reason = server.Text(),
            }));
    }

    [Fact, Rule("SEC-08")]
    public async Task What_is_entered_in_the_directory_stands_as_it_was_entered()
    {
        foreach (var entry in server.Texts().Zip(server.Texts()).Zip(server.Texts(), server.Texts()))
        {
            var ((organisation, unit), name, profession) = entry;
            var (organisationId, unitId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await server.ChangeAsync(Administrator, "registerOrganisation", new
            {
                organisationId,
                organisation = new
                {
                    name = organisation, kind = "hospital", region = "nord", organisationNumber = (string?)null,
                    country = "NO",
                },
            });
            await server.ChangeAsync(Administrator, "registerUnit", new
            {
                unitId, unit = new
                {
                    organisationId, name = unit, coordinatorId = (Guid?)null, deputyId = (Guid?)null, treats = true,
                },
            });
            await server.ChangeAsync(Administrator, "registerPerson", new
            {
                personId = Guid.CreateVersion7(),
                person = new
                {
                    name, profession, hprNumber = (string?)null, organisationId, unitId, region = "nord",
                    country = "NO",
                    roles = new[] { "specialist" }, administrator = false,
                    subjects = new[] { new { issuer = "demo", subject = name } },
                },
            });
        }

        await server.StandAsync((Administrator, "/api/directory"));
        var administrator = await server.AsAsync(Administrator);
        foreach (var wrong in ScriptPayloads.All)
        {
            (await administrator.GiveAsync("/api/directory/commands", "registerOrganisation", new
            {
                organisationId = Guid.CreateVersion7(),
                organisation = new
                {
                    name = "x", kind = "hospital", region = "nord", organisationNumber = (string?)null, country = wrong,
                },
            })).ShouldBe("twoLetters", wrong);
        }
    }

    [Fact, Rule("SEC-08")]
    public async Task What_log_control_settles_with_stands_as_it_was_said()
    {
        var room = Guid.CreateVersion7();
        await OpenAsync(Coordinator, room, "coordinator", "Test");
        string[] removed = ["guro", "eivind"];
        foreach (var person in removed) { await RemoveAsync(room, person); }
        const string Path = "/api/log-review";
        var controller = await server.AsAsync("gunnar");
        var page = await (await controller.AskAsync(Path)).JsonAsync();
        foreach (var (finding, note) in page["findings"]!.AsArray().Zip(server.Texts(Settlement.NoteLength)))
        {
            using var settled = await controller.PutBodyAsync($"{Path}/settlements", new
            {
                from = (string)page["from"]!, until = (string)page["until"]!,
                finding = (string)finding!["name"]!, outcome = "asked", note,
            });
            settled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        await server.StandAsync(("gunnar", Path));
        using var csv = await controller.AskAsync($"{Path}/findings.csv");
        (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n')
            .SelectMany(line => line.Split(';')).ShouldAllBe(cell => !cell.Trim('"').StartsWith('='));
    }

    [Fact, Rule("SEC-08")]
    public async Task What_is_no_free_text_takes_none_of_them()
    {
        var room = Guid.CreateVersion7();
        await OpenAsync(Coordinator, room, "coordinator", "Test");
        var coordinator = await server.AsAsync(Coordinator);
        foreach (var wrong in ScriptPayloads.All)
        {
            (await coordinator.GiveAsync($"/api/rooms/{room}/commands", "identifyPatient", new
            {
                name = "Kanari", nationalId = wrong, birthDate = "2015-03-01", municipality = "", contact = "",
            })).ShouldBe("elevenDigits", wrong);
            var asked = await coordinator.InviteAsync(room, ExpertLinks.Asking(wrong));
            ((string?)asked["outcome"]!["status"]).ShouldBe("refused", wrong);
        }

        var before = await (await coordinator.AskAsync($"/api/rooms/{room}")).JsonAsync();
        before.ToJsonString().ShouldNotContain("alert");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
