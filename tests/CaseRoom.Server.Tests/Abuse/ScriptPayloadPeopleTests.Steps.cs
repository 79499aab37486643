using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing.Abuse;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>What they do, and where it is read.</summary>
public sealed partial class ScriptPayloadPeopleTests
{
    private static (string Person, string Path) Room(Guid room) => (PayloadParts.Doctor, $"/api/rooms/{room}");

    private static (string Person, string Path) Events(Guid room) => (PayloadParts.Doctor, $"/api/rooms/{room}/events");

    /// <summary>What the server makes of what is sent to it otherwise.</summary>
    private static readonly Type[] OfBodies =
    [
        typeof(SendRequest), typeof(AcceptRequest), typeof(ForwardRequest), typeof(ReassignRequest),
        typeof(EscalateToDeputy),
    ];

    /// <summary>Why a field of text holds no payload.</summary>
    private static readonly Dictionary<string, string> NotTaken = new()
    {
        ["Organisation.OrganisationNumber"] = "nine digits",
        ["Organisation.Country"] = "two letters",
        ["Person.Country"] = "two letters",
        ["Person.HprNumber"] = "up to nine digits",
        ["ExpertCard.Country"] = "two letters",
        ["ExternalPerson.Institution"] = "by a link alone",
        ["ExternalPerson.Voucher"] = "by a link alone",
        ["Agreement.Words"] = "the room's that is opened: tried there",
        ["Agreement.Reference"] = "the room's that is opened: tried there",
        ["Retention.Rule"] = "the room's that is opened: tried there",
        ["ExpertLinkBody.Token"] = "compared with what the server made",
        ["ExpertAcceptBody.Token"] = "compared with what the server made",
        ["ExpertAcceptBody.Name"] = "compared with what stands in the invitation",
        ["ExpertAcceptBody.Institution"] = "compared with what stands in the invitation",
        ["ExpertAcceptBody.Country"] = "compared with what stands in the invitation",
    };

    /// <summary>Every field of text that values of these types can hold took a payload, or it is said why not.
    /// </summary>
    private void AllWereTried(IEnumerable<Type> types)
    {
        TextFields.Of(types).Except(server.Tried).Except(NotTaken.Keys).ShouldBeEmpty();
        NotTaken.Keys.Intersect(server.Tried).ShouldBeEmpty("what is tried is on no list of what is not");
    }

    /// <summary>Why something is taken out of use stands in the directory's log, which no page shows; of a file that is
    /// none it is said where it is wrong.</summary>
    private async Task TakeOutOfUseAsync()
    {
        var (organisation, unit, person) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await server.ChangeAsync(Administrator, "registerOrganisation", new
        {
            organisationId = organisation,
            organisation = new
            {
                name = "Out of use", kind = "hospital", region = "nord", organisationNumber = (string?)null,
                country = "NO",
            },
        });
        await server.ChangeAsync(Administrator, "registerUnit", new
        {
            unitId = unit, unit = new
            {
                organisationId = organisation, name = "Out of use", coordinatorId = (Guid?)null,
                deputyId = (Guid?)null, treats = true,
            },
        });
        await server.ChangeAsync(Administrator, "registerPerson", new
        {
            personId = person,
            person = new
            {
                name = "Out of Use", profession = "nurse", hprNumber = (string?)null, organisationId = organisation,
                unitId = unit, region = "nord", country = "NO", roles = new[] { "specialist" },
                administrator = false, subjects = Array.Empty<object>(),
            },
        });
        await server.ChangeAsync(
            Administrator, "deactivatePerson", new { personId = person, reason = server.Text() });
        await server.ChangeAsync(Administrator, "deactivateUnit", new { unitId = unit, reason = server.Text() });
        await server.ChangeAsync(
            Administrator, "deactivateOrganisation", new { organisationId = organisation, reason = server.Text() });
        var file = new ImportBody(Guid.CreateVersion7(), server.Text(), Apply: false);
        server.Note(typeof(ImportBody), file);
        using var said = await (await server.AsAsync(Administrator)).PutBodyAsync("/api/directory/import", file);
        said.EnsureSuccessStatusCode();
        said.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await said.JsonAsync())["faults"]!.AsArray().ShouldNotBeEmpty();
    }

    private static async Task<IReadOnlyList<Guid>> ListedAsync(HttpClient client)
    {
        var listed = JsonNode.Parse(await client.GetStringAsync(
            new Uri("/api/requests", UriKind.Relative), TestContext.Current.CancellationToken))!;
        return [.. listed.AsArray().Select(item => (Guid)item!["requestId"]!)];
    }

    private async Task<JsonNode> CustodyAsync(Guid room) => (await StateAsync(room))["custody"]!;

    /// <summary>The newest answer to a scope of consent.</summary>
    private async Task<JsonNode> NewestAnswerAsync(Guid room) =>
        (await StateAsync(room))["consent"]!["decisions"]!.AsArray()[^1]!;

    private async Task<JsonNode> StateAsync(Guid room)
    {
        var doctor = await server.AsAsync(PayloadParts.Doctor);
        return (await (await doctor.AskAsync($"/api/rooms/{room}")).JsonAsync())["state"]!;
    }

    private Task OpenAsync(string person, Guid roomId, string role, string basis) => server.TellAsync(
        person, "/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId, role, controller = Nobody, unit = Nobody, basis,
            question = "What is it?",
        });

    /// <summary>A request with texts in all its fields; its id.</summary>
    private async Task<Guid> SendAsync(string responsibleNow)
    {
        var id = Guid.CreateVersion7();
        await server.TellAsync(Sender, "/api/requests", new
        {
            commandId = Guid.CreateVersion7(), requestId = id, kind = "generalPractitioner",
            question = server.Text(), urgency = "ordinary", done = server.Text(), responsibleNow,
            unitId = await (await server.AsAsync(Sender)).UnitAsync(Team),
        });
        return id;
    }

    /// <summary>Somebody who was removed follows the link three times.</summary>
    private async Task RemoveAsync(Guid room, string person)
    {
        await server.GiveAsync(room, Coordinator, new InviteMember(LiveScene.CardOf(person), Role.Specialist));
        await server.GiveAsync(room, person, new Join());
        await server.GiveAsync(room, Coordinator, new RemoveMember(LiveScene.IdOf(person), "Flyttet"));
        var removed = await server.AsAsync(person);
        for (var time = 0; time < 3; time++)
        {
            (await removed.AskAsync($"/api/rooms/{room}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private async Task UploadAsync(Guid room)
    {
        using var doctor = new Client.CaseRoomClient(
            server.Server.Address, new Client.DemoSignIn(server.Server.Address, PayloadParts.Doctor));
        foreach (var title in server.Texts())
        {
            using var content = new MemoryStream("Tekst"u8.ToArray());
            var added = await doctor.UploadAsync(room, Guid.CreateVersion7(), title, default, content);
            added.Problem.ShouldBeNull();
        }
    }

    private async Task InviteMotherAsync(Guid room)
    {
        var doctor = await server.AsAsync(PayloadParts.Doctor);
        using var found = await doctor.PutBodyAsync($"/api/rooms/{room}/patient-side", new
        {
            name = "Mona Stjernegløtt",
        });
        var alias = (Guid)JsonNode.Parse(await found.Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken))![0]!["invitation"]!;
        await server.GiveAsync(room, PayloadParts.Doctor, new InviteMember(
            LiveScene.CardOf("mona") with { PersonId = alias }, Role.Representative, new Relation(
                "family", "Kari", new FamilyLink(
                    LinkKind.ParentalResponsibility, server.Text(), new DateOnly(2025, 3, 1)))));
    }

    private async Task PutOnCallAsync()
    {
        var now = server.Server.Clock.GetUtcNow();
        var unitId = await (await server.AsAsync(PayloadParts.Doctor)).UnitAsync(DoctorsUnit);
        await server.ChangeAsync(Administrator, "setOnCall", new
        {
            unitId,
            turns = new[]
            {
                new
                {
                    personId = LiveScene.IdOf(PayloadParts.OnCall), from = now.AddHours(-1), until = now.AddHours(8),
                },
            },
        });
    }
}
