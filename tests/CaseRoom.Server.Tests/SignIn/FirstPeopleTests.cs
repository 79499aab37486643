using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class FirstPeopleTests(DevelopmentServer development)
{
    private const string OnePerson =
        """
        { "people": [ {
          "id": "e0000000-0000-4000-8000-000000000001", "userName": "ida", "name": "Ida Nabovann",
          "profession": "Overlege",
          "role": "specialist", "organisation": "Nabosykehuset", "region": "vest", "country": "NO",
          "signIns": [ { "provider": "neighbour", "subject": "ingrid" } ] } ] }
        """;

    [Fact, Rule("SIG-07")]
    public async Task Somebody_the_directory_does_not_know_is_told_whom_to_ask()
    {
        await using var server = await ServerProcess.StartAsync(
            new() { Settings = SecondServer.SignInAt(development.Process) });
        using var browser = await BrowserClient.SignInAsync(server.Address, "neighbour", "ingrid");
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var problem = await answer.JsonAsync();
        ((string)problem["code"]!).ShouldBe("personUnknown");
        ((string)problem["detail"]!).ShouldContain(SecondServer.Contact);
    }

    [Fact, Rule("SIG-01", "SIG-15")]
    public async Task A_people_file_names_who_a_subject_of_another_server_is()
    {
        await using var server = await StartWithPeopleAsync(OnePerson);
        using var browser = await BrowserClient.SignInAsync(server.Address, "neighbour", "ingrid");
        (await browser.UserNameAsync()).ShouldBe("ida");
    }

    [Theory, Rule("SIG-15", "SET-01")]
    [InlineData("""{ "people": [ { "id": "e0000000-0000-4000-8000-000000000001" } ] }""", "$.people[0]")]
    [InlineData("nonsense", "$")]
    public async Task A_people_file_that_cannot_be_read_stops_the_start_and_says_where(string content, string where)
    {
        using var file = new TemporaryFile(content);
        var (exitCode, output) = await ServerProcess.RunToExitAsync(new()
        {
            Settings = new Dictionary<string, string?> { ["CaseRoom:SignIn:PeopleFile"] = file.Path },
        });
        exitCode.ShouldBe(1);
        output.ShouldContain("CaseRoom:SignIn:PeopleFile");
        output.ShouldContain(where);
    }

    private async Task<ServerProcess> StartWithPeopleAsync(string content)
    {
        using var file = new TemporaryFile(content);
        var settings = SecondServer.SignInAt(development.Process);
        settings["CaseRoom:SignIn:PeopleFile"] = file.Path;
        return await ServerProcess.StartAsync(new() { Settings = settings });
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
