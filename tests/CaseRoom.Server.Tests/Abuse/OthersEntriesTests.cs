using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Abuse;

using Ask = Func<HttpClient, Guid, Task<HttpResponseMessage>>;

/// <summary>People, units, organisations, requests and cases of others, by their ids: each answer is that of an id that
/// nobody has, in status, words, headers and what it leaves in the access log. How long it takes is measured nowhere:
/// the same is read and recorded either way.</summary>
public sealed class OthersEntriesTests : IAsyncLifetime
{
    /// <summary>Administers Haukeland alone.</summary>
    private const string Administrator = "torvald";

    private readonly MovedServer server = MovedServer.Start();
    private Guid own, ownUnit, others, othersUnit, request;
    private LiveScene room = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every command that names an entry, about that entry. Those that make one take an id of their own, and
    /// name what it belongs to.</summary>
    private IReadOnlyList<(string Type, Kind Of, Func<Guid, object> Data)> OfTheDirectory =>
    [
        ("registerOrganisation", Kind.Organisation, id => new
        {
            organisationId = id,
            organisation = new { name = "?", kind = "hospitalTrust", region = "vest", country = "NO" },
        }),
        ("deactivateOrganisation", Kind.Organisation, id => new { organisationId = id, reason = "?" }),
        ("registerUnit", Kind.Organisation, id => new
        {
            unitId = Guid.CreateVersion7(), unit = new { organisationId = id, name = "?", treats = true },
        }),
        ("registerUnit", Kind.Person, id => new
        {
            unitId = Guid.CreateVersion7(),
            unit = new { organisationId = own, name = "?", coordinatorId = id, treats = true },
        }),
        ("deactivateUnit", Kind.Unit, id => new { unitId = id, reason = "?" }),
        ("setOnCall", Kind.Unit, id => new { unitId = id, turns = Array.Empty<object>() }),
        ("setOnCall", Kind.Person, id => new
        {
            unitId = ownUnit,
            turns = new[] { new { personId = id, from = DateTimeOffset.UnixEpoch, until = DateTimeOffset.UtcNow } },
        }),
        ("setDataProtectionOfficers", Kind.Organisation, id => new { organisationId = id, people = new[] { id } }),
        ("setDataProtectionOfficers", Kind.Person, id => new { organisationId = own, people = new[] { id } }),
        ("registerPerson", Kind.Organisation, id => Person(id, unit: null)),
        ("registerPerson", Kind.Unit, id => Person(own, id)),
        ("deactivatePerson", Kind.Person, id => new { personId = id, reason = "?" }),
        ("confirmPerson", Kind.Person, id => new { personId = id }),
        ("rejectPerson", Kind.Person, id => new { personId = id }),
    ];

    [Fact, Rule("SEC-15")]
    public async Task An_administrator_of_one_organisation_learns_no_id_of_another()
    {
        OfTheDirectory.Select(each => each.Type).Distinct()
            .ShouldBe(DirectoryCommandNames.Names.All.Select(each => each.Name), ignoreOrder: true);
        foreach (var (type, of, data) in OfTheDirectory)
        {
            await IsSameAsync(Administrator, IdOf(of), $"{type} of a {of}", (client, id) => client.PutBodyAsync(
                "/api/directory/commands",
                new[] { new { commandId = Guid.CreateVersion7(), type, data = data(id) } }));
        }

        var person = IdOf(Kind.Person);
        var path = "/api/directory/people";
        await IsSameAsync(
            Administrator, person, "their sessions", (client, id) => client.AskAsync($"{path}/{id}/sessions"));
        await IsSameAsync(
            Administrator, person, "ending them", (client, id) => DeleteAsync(client, $"{path}/{id}/sessions"));
        await IsSameAsync(Administrator, person, "ending one", (client, id) =>
            DeleteAsync(client, $"{path}/{id}/sessions/{Guid.CreateVersion7()}"));
    }

    [Theory, Rule("SEC-15")]
    [InlineData("siri")]
    [InlineData("gunnar")]
    [InlineData("vigdis")]
    [InlineData(Administrator)]
    public async Task Who_is_nothing_to_a_request_learns_no_id_of_one(string person)
    {
        var answer = new
        {
            commandId = Guid.CreateVersion7(), unitId = othersUnit, role = "coordinator", reason = "?", basedOn = 1,
        };
        await IsSameAsync(person, request, "reading", (client, id) => client.AskAsync($"/api/requests/{id}"));
        foreach (var part in (string[])["accept", "forward", "reassign"])
        {
            await IsSameAsync(
                person, request, part, (client, id) => client.PutBodyAsync($"/api/requests/{id}/{part}", answer));
        }

        foreach (var (type, _) in RequestCommandNames.Names.All)
        {
            await IsSameAsync(person, request, type, (client, id) => client.CommandAsync(
                id, type, new { reason = "?", what = "?", text = "?", advice = "?", roomId = Guid.CreateVersion7() }));
        }
    }

    [Fact, Rule("SEC-15")]
    public async Task A_log_controller_and_an_administrator_learn_no_id_of_anothers_case_or_reader()
    {
        foreach (var person in (string[])["gunnar", Administrator])
        {
            await IsSameAsync(person, room.RoomId, "deciding", (client, id) => client.PutBodyAsync(
                $"/api/directory/rooms-to-decide/{id}", new
                {
                    commandId = Guid.CreateVersion7(), erasureId = Guid.CreateVersion7(),
                    proposedAt = DateTimeOffset.UnixEpoch, confirms = true, reason = "?", code = "?",
                }));
        }

        await IsSameAsync("gunnar", IdOf(Kind.Person), "reading of a reader", (client, id) =>
            client.AskAsync($"/api/log-review/readings.csv?reader={id}"));
    }

    public async ValueTask InitializeAsync()
    {
        room = await LiveScene.OpenedByAsync(server.Address, "anders", Role.ResponsibleDoctor);
        using var olav = await server.BearerAsync("olav");
        request = await olav.SendAsync("Sjeldenteamet");
        (ownUnit, othersUnit) =
            (await olav.UnitAsync("Sjeldenteamet"), await olav.UnitAsync("Barneavdeling for nevrofag"));
        using var astrid = await server.BearerAsync("astrid");
        var entries = (await astrid.GetFromJsonAsync<JsonObject>(new Uri("/api/directory", UriKind.Relative), Stop))!;
        Guid OrganisationOf(Guid unit) => (Guid)entries["units"]!.AsArray()
            .Single(each => (Guid)each!["unitId"]! == unit)!["unit"]!["organisationId"]!;
        (own, others) = (OrganisationOf(ownUnit), OrganisationOf(othersUnit));
    }

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await server.DisposeAsync();
    }

    private static object Person(Guid organisation, Guid? unit) => new
    {
        personId = Guid.CreateVersion7(),
        person = new
        {
            name = "?", profession = "?", organisationId = organisation, unitId = unit, region = "vest", country = "NO",
            roles = new[] { "specialist" }, subjects = Array.Empty<object>(), administrator = false,
        },
    };

    private static Task<HttpResponseMessage> DeleteAsync(HttpClient client, string path)
    {
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-CaseRoom", "1");
        return client.DeleteAsync(new Uri(path, UriKind.Relative), Stop);
    }

    private Guid IdOf(Kind kind) => kind switch
    {
        Kind.Person => LiveScene.IdOf("silje"),
        Kind.Unit => othersUnit,
        _ => others,
    };

    private async Task IsSameAsync(string person, Guid there, string what, Ask ask)
    {
        using var client = await server.BearerAsync(person);
        var nowhere = await SaidAsync(client, person, Guid.CreateVersion7(), ask);
        (await SaidAsync(client, person, there, ask)).ShouldBe(nowhere, what);
    }

    /// <summary>Everything that an asker is told, and what it left in the log, without the ids of this one call.
    /// </summary>
    private async Task<string> SaidAsync(HttpClient client, string person, Guid id, Ask ask)
    {
        var kept = KeptAccesses.Of(server.Services);
        var before = (await kept.InAsync(StreamId.Audit, LiveScene.IdOf(person))).Count;
        using var answer = await ask(client, id);
        var body = await answer.Content.ReadAsStringAsync(Stop);
        if (answer.Content.Headers.ContentType?.MediaType == "application/json")
        {
            var said = JsonNode.Parse(body)!;
            foreach (var outcome in said is JsonArray many ? many.OfType<JsonObject>() : [said.AsObject()])
            {
                foreach (var own in (string[])["commandId", "firstSequence", "lastSequence"]) { outcome.Remove(own); }
            }

            body = said.ToJsonString();
        }

        var rows = (await kept.InAsync(StreamId.Audit, LiveScene.IdOf(person))).Skip(before)
            .Select(row => $"{row.Kind} {row.Outcome} {row.Subjects.Count(one => one == id)} {row.Subjects.Count}");
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal);
        return $"{(int)answer.StatusCode} {body.Replace($"{id}", "ID", StringComparison.OrdinalIgnoreCase)}\n"
            + string.Join('\n', [.. headers, .. rows]);
    }

    private enum Kind
    {
        Person,
        Unit,
        Organisation,
    }
}
