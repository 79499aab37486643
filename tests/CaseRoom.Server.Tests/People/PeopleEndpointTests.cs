using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.People;

public sealed class PeopleEndpointTests(DevelopmentServer development)
{
    [Theory]
    [InlineData("kari", "Kari Regnbuedal")]
    [InlineData("regnb haukel", "Kari Regnbuedal")]
    [InlineData("elle maret", "Elle Máret Viddevarre")]
    public async Task A_colleague_is_found_by_the_beginnings_of_words(string query, string name) =>
        (await FindAsync("ingrid", query)).Select(p => (string)p["name"]!).ShouldContain(name);

    [Theory]
    [InlineData("emma")]
    [InlineData("stjerne")]
    [InlineData("astrid")]
    [InlineData("gunnar")]
    [InlineData("pasient")]
    [InlineData("")]
    [InlineData("k")]
    [InlineData(" k ")]
    public async Task Patients_families_administrators_and_what_lists_everybody_are_in_no_search(string query) =>
        (await FindAsync("ingrid", query)).ShouldBeEmpty();

    [Fact]
    public async Task A_colleague_is_shown_with_what_they_may_become()
    {
        var nils = (await FindAsync("ingrid", "nils tinde")).ShouldHaveSingleItem();
        nils["mayBe"]!.AsArray().Select(r => (string)r!).ShouldBe(
            ["responsibleDoctor", "coordinator", "deputy", "specialist", "observer"], ignoreOrder: true);
    }

    [Theory, Rule("ACC-91")]
    [InlineData("emma")]
    [InlineData("mona")]
    [InlineData("per")]
    public async Task A_patients_side_is_told_of_a_name_neither_workplace_nor_region_and_finds_nobody_by_it(
        string family)
    {
        var kari = (await FindAsync(family, "kari regn")).ShouldHaveSingleItem();
        ((string)kari["name"]!, (string)kari["organisation"]!, (string?)kari["unit"], (string?)kari["region"])
            .ShouldBe(("Kari Regnbuedal", "", null, null));
        ((string?)(await FindAsync("ingrid", "kari regn"))[0]["organisation"]).ShouldNotBeNullOrEmpty();
        (await FindAsync(family, "haukeland")).ShouldBeEmpty();
        (await FindAsync("ingrid", "haukeland")).ShouldNotBeEmpty();
    }

    [Theory, Rule("ACC-121", "DIR-60")]
    [InlineData("clara")]
    [InlineData("luc")]
    [InlineData("petra")]
    [InlineData("astrid")]
    [InlineData("gunnar")]
    public async Task Who_reads_from_abroad_or_works_on_no_case_looks_up_neither_colleagues_nor_units(string person)
    {
        using var client = await development.Process.BearerAsync(person);
        using var searched = await client.PutBodyAsync("/api/people", new { query = "kari regn" });
        searched.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var listed = await client.AskAsync("/api/directory/units");
        listed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, Rule("ACC-120", "DIR-60")]
    [InlineData("emma")]
    [InlineData("mona")]
    [InlineData("per")]
    public async Task A_list_of_units_names_nobody_to_a_patients_side(string family)
    {
        var (told, shown) = (await UnitsAsync(family), await UnitsAsync("ingrid"));
        told.Select(unit => (string)unit["name"]!).ShouldBe(shown.Select(unit => (string)unit["name"]!));
        told.ShouldAllBe(unit => unit["coordinator"] == null && unit["deputy"] == null);
        shown.ShouldContain(unit => (string?)unit["coordinator"] == "Kari Regnbuedal");
        var names = (await FindAsync(family, "k")).Concat(await FindAsync(family, "kari"));
        names.ShouldAllBe(person => !told.Any(unit => unit.ToJsonString().Contains((string)person["name"]!)));
    }

    [Fact]
    public async Task A_search_without_sign_in_is_refused_and_no_address_holds_a_name()
    {
        using var client = development.Process.Anonymous();
        using var answer = await client.PutBodyAsync("/api/people", new { query = "kari" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var ingrid = await development.Process.BearerAsync("ingrid");
        using var byAddress = await ingrid.AskAsync("/api/people?query=kari");
        byAddress.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private async Task<IReadOnlyList<JsonNode>> UnitsAsync(string person)
    {
        using var client = await development.Process.BearerAsync(person);
        var units = await client.GetFromJsonAsync<JsonArray>(
            new Uri("/api/directory/units", UriKind.Relative), TestContext.Current.CancellationToken);
        return [.. units!.Select(unit => unit!)];
    }

    private async Task<IReadOnlyList<JsonNode>> FindAsync(string person, string query)
    {
        using var client = await development.Process.BearerAsync(person);
        return await FindAsync(client, query);
    }

    private static async Task<IReadOnlyList<JsonNode>> FindAsync(HttpClient client, string query)
    {
        using var answer = await client.PutBodyAsync("/api/people", new { query });
        answer.EnsureSuccessStatusCode();
        var found = await answer.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken);
        return [.. found!.Select(person => person!)];
    }
}
