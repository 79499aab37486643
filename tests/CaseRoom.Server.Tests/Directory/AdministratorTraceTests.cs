using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Directory;

/// <summary>What administrators see and end of colleagues, and find out by a file, leaves a trace.</summary>
public sealed class AdministratorTraceTests : IAsyncLifetime
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(16);
    private readonly MovedServer server = MovedServer.Start();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("AUD-140")]
    [InlineData("astrid", HttpStatusCode.OK, AccessOutcome.Shown)]
    [InlineData("torvald", HttpStatusCode.NotFound, AccessOutcome.Refused)]
    [InlineData("anders", HttpStatusCode.Forbidden, AccessOutcome.Refused)]
    public async Task Whose_sessions_somebody_looked_at_and_ended_is_recorded(
        string person, HttpStatusCode status, AccessOutcome outcome)
    {
        using var silje = await server.SignInAsync("silje");
        using var client = await ProgramAsync(person);
        using var listed = await client.AskAsync(Of("silje"));
        listed.StatusCode.ShouldBe(status);
        using var ended = await client.DeleteAsync(new Uri(Of("silje"), UriKind.Relative), Stop);
        ended.StatusCode.ShouldBe(status);
        (await RowsAsync(person)).Select(row => (row.Kind, row.Outcome, row.Subjects.Single())).ShouldBe(
        [
            (AccessKind.SessionList, outcome, LiveScene.IdOf("silje")),
            (AccessKind.SessionEnding, outcome, LiveScene.IdOf("silje")),
        ]);
    }

    [Fact, Rule("SIG-85")]
    public async Task Nobody_who_signed_in_long_ago_ends_a_colleagues_sessions()
    {
        using var astrid = await ProgramAsync("astrid");
        server.Clock.Advance(TooLong);
        using var silje = await server.SignInAsync("silje");
        using var listed = await astrid.AskAsync(Of("silje"));
        var session = (string)JsonNode.Parse(await listed.Content.ReadAsStringAsync(Stop))![0]!["id"]!;
        foreach (var path in (string[])[Of("silje"), $"{Of("silje")}/{session}"])
        {
            using var refused = await astrid.DeleteAsync(new Uri(path, UriKind.Relative), Stop);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            refused.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_user_authentication");
        }

        (await silje.UserNameAsync()).ShouldBe("silje");
        (await RowsAsync("astrid")).ShouldNotContain(row => row.Kind == AccessKind.SessionEnding);
    }

    [Fact, Rule("SIG-85")]
    public async Task Sessions_of_who_administers_all_and_of_a_family_are_not_there()
    {
        var organisation = (await EntryAsync("silje")).OrganisationId;
        await RegisterAsync("silje", person => person with { Administrator = true });
        await RegisterAsync("emma", person => person with { OrganisationId = organisation });
        using var emma = await server.SignInAsync("emma");
        using var astrid = await server.SignInAsync("astrid");
        using var local = await ProgramAsync("silje");
        using var all = await ProgramAsync("astrid");
        foreach (var (client, of) in new[] { (local, "astrid"), (local, "emma"), (all, "emma") })
        {
            using var listed = await client.AskAsync(Of(of));
            using var ended = await client.DeleteAsync(new Uri(Of(of), UriKind.Relative), Stop);
            (listed.StatusCode, ended.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound), of);
        }

        (await emma.UserNameAsync()).ShouldBe("emma");
        (await astrid.UserNameAsync()).ShouldBe("astrid");
    }

    [Fact, Rule("AUD-141", "DIR-64")]
    public async Task A_file_that_is_tried_is_recorded_and_tells_nobody_who_is_a_patient_here()
    {
        using var torvald = await server.BearerAsync("torvald");
        var free = await TryAsync(torvald, "nobody-at-all");
        ((int)free["changes"]!.AsArray().Count).ShouldBe(1);
        foreach (var known in (string[])["emma", "einar", "silje"])
        {
            (await TryAsync(torvald, known)).ToJsonString().ShouldBe(free.ToJsonString(), known);
        }

        ((string?)(await TryAsync(torvald, "kari"))["faults"]![0]!["problem"]!["code"]).ShouldBe("alreadyExists");
        (await RowsAsync("torvald")).Count(row => row.Kind == AccessKind.ImportTrial).ShouldBe(5);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static string Of(string userName) => $"/api/directory/people/{LiveScene.IdOf(userName)}/sessions";

    private static Task<JsonObject> TryAsync(HttpClient client, string subject) => client.TellAsync(
        "/api/directory/import", new
        {
            importId = Guid.CreateVersion7(), apply = false,
            text = "id;name;profession;organisation;roles;subjects\n"
                + $"x/ny;Ny Person;Lege;Haukeland universitetssjukehus;specialist;demo {subject}\n",
        });

    private async Task<HttpClient> ProgramAsync(string userName)
    {
        var client = await server.BearerAsync(userName);
        client.DefaultRequestHeaders.Add("X-CaseRoom", "1");
        return client;
    }

    private async Task<IReadOnlyList<AccessEntry>> RowsAsync(string person) =>
        await KeptAccesses.Of(server.Services).InAsync(StreamId.Audit, LiveScene.IdOf(person));

    private async Task<Person> EntryAsync(string userName) => (await server.Services
        .GetRequiredService<DirectorySource>().RefreshAsync()).State.People[LiveScene.IdOf(userName)].Value;

    /// <summary>As the system registers it, whom nobody need confirm.</summary>
    private async Task RegisterAsync(string userName, Func<Person, Person> changed)
    {
        var source = server.Services.GetRequiredService<DirectorySource>();
        var command = new RegisterPerson(LiveScene.IdOf(userName), changed(await EntryAsync(userName)));
        var outcomes = await source.AskAsync(
            Actor.System.PersonId, [DirectoryCodec.Commands.Encode(Guid.CreateVersion7(), null, command, "test")]);
        outcomes[0].Status.ShouldBe(OutcomeStatus.Applied);
        await source.RefreshAsync();
    }
}
