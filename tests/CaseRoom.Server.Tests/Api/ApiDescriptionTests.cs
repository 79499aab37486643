using System.Text.Json.Nodes;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Api;

/// <summary>
/// The document that other programs are made from. Set <c>CASEROOM_WRITE_OPENAPI=1</c> to approve what the server says
/// now; then run <c>npm run types</c> in clients/web.
/// </summary>
public sealed class ApiDescriptionTests(DevelopmentServer server)
{
    private static readonly string Approved = Path.Combine(
        SharedData.RepositoryRoot, "src", "CaseRoom.Server", "Api", "openapi.v1.json");

    [Fact]
    public async Task The_description_is_the_approved_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = server.Process.Anonymous();
        var said = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), cancel);
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(Approved, said, cancel);
        }

        var approved = await File.ReadAllTextAsync(Approved, cancel);
        approved.ShouldBe(said, "the API changed: read the change and approve it");
    }

    [Fact]
    public void Every_event_and_command_of_a_room_is_described_under_its_name()
    {
        WordsOf("RoomEvent").ShouldBe(RoomEventNames.Names.All.Select(n => n.Name), ignoreOrder: true);
        WordsOf("RoomCommand").ShouldBe(RoomCommandNames.Names.All.Select(n => n.Name), ignoreOrder: true);
    }

    [Theory]
    [InlineData("RoomEvent", "type")]
    [InlineData("RoomCommand", "type")]
    [InlineData("Fact", "kind")]
    [InlineData("Shape", "kind")]
    public void Each_case_of_a_union_has_its_own_required_word(string union, string property)
    {
        foreach (var (word, reference) in Schemas[union]!["discriminator"]!["mapping"]!.AsObject())
        {
            var one = Schemas[((string)reference!).Split('/')[^1]]!;
            ((string)one["properties"]![property]!["const"]!).ShouldBe(word);
            one["required"]!.AsArray().Select(name => (string)name!).ShouldContain(property);
        }
    }

    [Fact]
    public void No_number_may_be_a_string() => Schemas.ToJsonString().ShouldNotContain("\"pattern\"");

    private static JsonObject Schemas =>
        JsonNode.Parse(File.ReadAllText(Approved))!["components"]!["schemas"]!.AsObject();

    private static IEnumerable<string> WordsOf(string union) =>
        Schemas[union]!["discriminator"]!["mapping"]!.AsObject().Select(word => word.Key);
}
