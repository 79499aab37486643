using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class ProgramSignInTests(DevelopmentServer development)
{
    private readonly ServerProcess server = development.Process;

    [Fact, Rule("SIG-09")]
    public async Task A_program_presents_a_token_and_is_that_person()
    {
        using var program = await server.BearerAsync("kari");
        (await program.UserNameAsync()).ShouldBe("kari");
    }

    [Fact, Rule("SIG-09")]
    public async Task A_token_with_another_signature_is_refused()
    {
        using var program = server.Anonymous();
        var token = await DemoToken.RequestAsync(program, "kari");
        var signature = token[(token.LastIndexOf('.') + 1)..];
        program.DefaultRequestHeaders.Authorization =
            new("Bearer", token[..^signature.Length] + new string('A', signature.Length));
        using var answer = await program.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Rule("SIG-09")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.e30=.x")]
    [InlineData("bnVsbA.bnVsbA.")]
    [InlineData("W10.W10.W10")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJpc3MiOjF9.")]
    [InlineData("eyJhbGciOjEsInR5cCI6W119.eyJpc3MiOltdfQ.AA")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vZXZpbC5leGFtcGxlIiwic3ViIjoia2FyaSJ9.")]
    public async Task What_is_no_token_of_the_provider_is_refused(string token)
    {
        using var program = server.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await program.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.ProblemCodeAsync()).ShouldBe("signedOut");
    }

    [Fact, Rule("SIG-09")]
    public async Task A_token_of_another_server_is_refused_by_a_provider_without_an_audience()
    {
        await using var other = await ServerProcess.StartAsync(new() { Settings = SecondServer.SignInAt(server) });
        using var program = other.Anonymous();
        program.DefaultRequestHeaders.Authorization = new("Bearer", await TokenOfAsync(server, "kari"));
        using var answer = await program.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-09")]
    public async Task Nobody_gets_a_token_as_a_person_who_is_not_in_the_catalogue()
    {
        using var program = server.Anonymous();
        await Should.ThrowAsync<HttpRequestException>(() => DemoToken.RequestAsync(program, "nobody"));
    }

    private static async Task<string> TokenOfAsync(ServerProcess server, string userName)
    {
        using var client = server.Anonymous();
        return await DemoToken.RequestAsync(client, userName);
    }
}
