using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Import;

/// <summary>A room from a file over HTTP: for which unit, in whose words, and what is refused unread.</summary>
public sealed class PhenopacketEndpointTests(DevelopmentServer development)
{
    private const string Basis = "Pasienten er henvist – se brevet";
    private const string Title = "Svar fra laboratoriet på Ås";

    private static readonly byte[] File = System.IO.File.ReadAllBytes(Path.Combine(
        SharedData.RepositoryRoot, "tests", "CaseRoom.Domain.Tests", "Phenopackets", "synthetic-phenopacket.json"));

    private readonly ServerProcess server = development.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("HOST-06")]
    public async Task Without_a_unit_it_is_the_readers_own_and_the_words_are_theirs()
    {
        using var kari = await server.BearerAsync("kari");
        using var answer = await SendAsync(kari, File);
        var room = await RoomOfAsync(kari, answer);

        var opening = room["state"]!["case"]!["opening"]!;
        ((string?)opening["unit"]!["name"]).ShouldBe("Sjeldenteamet");
        ((string?)opening["controller"]!["name"]).ShouldBe("Haukeland universitetssjukehus");
        ((string?)opening["basis"]).ShouldBe(Basis);
        var kept = room["state"]!["materials"]!["items"]!.AsObject().Select(m => m.Value!).ShouldHaveSingleItem();
        ((string?)kept["title"]).ShouldBe(Title);
    }

    [Fact, Rule("HOST-06")]
    public async Task The_unit_is_any_of_the_readers_organisation_that_treats()
    {
        using var anders = await server.BearerAsync("anders");
        var unit = await anders.UnitAsync("Avdeling for nevrohabilitering");
        using var answer = await SendAsync(anders, File, $"&unitId={unit}");
        var room = await RoomOfAsync(anders, answer);

        var opening = room["state"]!["case"]!["opening"]!;
        ((Guid)opening["unit"]!["id"]!).ShouldBe(unit);
        ((string?)opening["controller"]!["name"]).ShouldBe("Oslo universitetssykehus");
    }

    [Theory, Rule("HOST-06")]
    [InlineData("coordinator", HttpStatusCode.OK)]
    [InlineData("deputy", HttpStatusCode.OK)]
    [InlineData("Coordinator", HttpStatusCode.BadRequest)]
    [InlineData("1", HttpStatusCode.BadRequest)]
    [InlineData("gardener", HttpStatusCode.BadRequest)]
    public async Task The_role_is_named_by_the_word_it_has_on_the_wire(string role, HttpStatusCode status)
    {
        using var kari = await server.BearerAsync("kari");
        using var answer = await SendAsync(kari, File, $"&role={role}");
        answer.StatusCode.ShouldBe(status);
        if (status is not HttpStatusCode.OK) { return; }
        var room = await RoomOfAsync(kari, answer);
        ((string?)room["you"]!["role"]).ShouldBe(role);
    }

    [Theory, Rule("HOST-06")]
    [InlineData("NMK", "invalid", "onlyAdvises")]
    [InlineData(null, "notFound", null)]
    public async Task A_unit_that_only_advises_or_is_not_there_is_responsible_for_nothing(
        string? unit, string code, string? reason)
    {
        using var kari = await server.BearerAsync("kari");
        var id = unit is null ? Guid.NewGuid() : await kari.UnitAsync(unit);
        using var answer = await SendAsync(kari, File, $"&unitId={id}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var reply = await answer.JsonAsync();
        var problem = reply["opened"]!["problem"]!;
        ((string?)problem["code"], (string?)problem["reason"]).ShouldBe((code, reason));
        reply["kept"].ShouldBeNull();
    }

    [Theory, Rule("HOST-06")]
    [InlineData("emma")]
    [InlineData("astrid")]
    [InlineData("gunnar")]
    public async Task Who_opens_no_rooms_is_told_so_before_the_file_is_read(string person)
    {
        using var request = Request(new ByteArrayContent(File), "");
        var answer = await Offer.MakeAsync(server.Address, person, request, File.Length);
        (answer.Status, answer.Asked).ShouldBe((HttpStatusCode.Forbidden, false));
    }

    [Fact, Rule("HOST-06")]
    public async Task A_body_that_is_too_large_is_not_read_either()
    {
        using var request = Request(new ByteArrayContent([]), "");
        var answer = await Offer.MakeAsync(server.Address, "kari", request, PhenopacketReader.MaxBytes + 1);
        (answer.Status, answer.Asked).ShouldBe((HttpStatusCode.RequestEntityTooLarge, false));
        ((string?)answer.Answer["code"]).ShouldBe("tooLarge");
    }

    [Theory, Rule("HOST-06", "PHE-17")]
    [InlineData("deep", "tooDeep")]
    [InlineData("broken", "notJson")]
    [InlineData("named twice", "duplicate")]
    public async Task A_file_that_cannot_be_taken_says_where(string what, string reason)
    {
        var text = what switch
        {
            "deep" => new string('[', 140_000) + new string(']', 140_000),
            "named twice" => """{"id":"a","id":"b"}""",
            _ => "{\n\"id\": \n",
        };
        using var kari = await server.BearerAsync("kari");
        using var answer = await SendAsync(kari, Encoding.UTF8.GetBytes(text));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await answer.JsonAsync();
        ((string?)problem["code"]).ShouldBe("fileFaulty");
        ((string?)problem["faults"]![0]!["reason"]).ShouldBe(reason, problem.ToJsonString());
    }

    [Theory, Rule("HOST-06")]
    [InlineData(WireHeaders.Basis)]
    [InlineData(WireHeaders.Title)]
    public async Task Without_a_basis_or_a_title_there_is_no_room(string header)
    {
        using var kari = await server.BearerAsync("kari");
        using var request = Request(new ByteArrayContent(File), "");
        request.Headers.Remove(header);
        using var answer = await kari.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact, Rule("CASE-101")]
    public async Task What_the_room_is_shared_by_and_how_long_it_is_kept_is_recorded_as_it_opens()
    {
        using var kari = await server.BearerAsync("kari");
        using var request = Request(new ByteArrayContent(File), "&keptYears=12&keptFrom=2026-03-01");
        request.Headers.Add(WireHeaders.Agreement, Uri.EscapeDataString("Avtale på Ås"));
        request.Headers.Add(WireHeaders.Reference, Uri.EscapeDataString("2025/17"));
        request.Headers.Add(WireHeaders.Rule, Uri.EscapeDataString("Journalforskriften § 15"));
        using var answer = await kari.SendAsync(request, Stop);
        var custody = (await RoomOfAsync(kari, answer))["state"]!["custody"]!;
        ((string?)custody["agreement"]!["words"], (string?)custody["agreement"]!["reference"])
            .ShouldBe(("Avtale på Ås", "2025/17"));
        ((string?)custody["retention"]!["rule"], (int)custody["retention"]!["years"]!,
            (string?)custody["retention"]!["from"]).ShouldBe(("Journalforskriften § 15", 12, "2026-03-01"));
    }

    [Theory, Rule("CASE-101")]
    [InlineData(WireHeaders.Reference, "")]
    [InlineData(WireHeaders.Rule, "")]
    [InlineData(WireHeaders.Rule, "&keptYears=12")]
    [InlineData(null, "&keptYears=12&keptFrom=2026-03-01")]
    public async Task Half_of_what_is_said_of_its_keeping_opens_nothing(string? header, string query)
    {
        using var kari = await server.BearerAsync("kari");
        using var request = Request(new ByteArrayContent(File), query);
        if (header is not null) { request.Headers.Add(header, "x"); }
        using var answer = await kari.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<JsonObject> RoomOfAsync(HttpClient client, HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var reply = await answer.JsonAsync();
        reply["opened"]!["problem"].ShouldBeNull(reply.ToJsonString());
        ((string?)reply["kept"]!["status"]).ShouldBe("applied");
        using var room = await client.AskAsync($"/api/rooms/{reply["roomId"]}");
        return await room.JsonAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, byte[] file, string query = "")
    {
        using var request = Request(new ByteArrayContent(file), query);
        return await client.SendAsync(request, Stop);
    }

    private static HttpRequestMessage Request(HttpContent body, string query)
    {
        var ids = $"roomId={Guid.CreateVersion7()}&commandId={Guid.CreateVersion7()}";
        var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"/api/rooms/import/phenopacket?{ids}{query}", UriKind.Relative))
        {
            Content = body,
        };
        body.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add(WireHeaders.Basis, Uri.EscapeDataString(Basis));
        request.Headers.Add(WireHeaders.Title, Uri.EscapeDataString(Title));
        return request;
    }
}
