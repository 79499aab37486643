using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CaseRoom.Server.Tests.People;

public sealed class PeopleEndpointTests(DevelopmentServer development)
{
    [Theory]
    [InlineData("kari", "Kari Regnbuedal")]
    [InlineData("regnb haukel", "Kari Regnbuedal")]
    [InlineData("elle maret", "Elle Máret Viddevarre")]
    public async Task A_colleague_is_found_by_the_beginnings_of_words(string query, string name) =>
        (await FindAsync(query)).ShouldContain(name);

    [Theory]
    [InlineData("emma")]
    [InlineData("stjerne")]
    [InlineData("astrid")]
    public async Task Patients_families_and_administrators_are_in_no_search(string query) =>
        (await FindAsync(query)).ShouldBeEmpty();

    [Fact]
    public async Task A_search_without_sign_in_is_refused()
    {
        using var client = development.Process.Anonymous();
        using var answer = await client.AskAsync("/api/people?query=kari");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<IReadOnlyList<string>> FindAsync(string query)
    {
        using var client = await development.Process.BearerAsync("ingrid");
        using var answer = await client.AskAsync($"/api/people?query={Uri.EscapeDataString(query)}");
        var found = await answer.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken);
        return [.. found!.Select(person => (string)person!["name"]!)];
    }
}
