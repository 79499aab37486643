using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Security;

public sealed class SecurityHeadersTests(DevelopmentServer development)
{
    private readonly ServerProcess server = development.Process;

    [Theory, Rule("SEC-03", "SEC-10")]
    [InlineData("/")]
    [InlineData("/rooms/anything")]
    [InlineData("/api/session")]
    [InlineData("/api/sign-in")]
    [InlineData("/api/nothing-here")]
    [InlineData("/sign-in/demo")]
    [InlineData("/sign-in/demo/callback")]
    [InlineData("/sign-in/nobody")]
    [InlineData("/demo-idp/authorize")]
    [InlineData("/demo-idp/choice.css")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/nothing.txt")]
    public async Task Every_answer_carries_the_headers(string path)
    {
        using var client = server.Anonymous();
        using var answer = await client.AskAsync(path);
        AnswerHeaders.Check(answer, path);
    }

    [Theory, Rule("SEC-04")]
    [InlineData("/api/session")]
    [InlineData("/api/sign-in")]
    [InlineData("/api/nothing-here")]
    public async Task Nothing_of_the_api_is_kept_by_a_browser(string path)
    {
        using var browser = await server.SignInAsync("siri");
        using var answer = await browser.AskAsync(path);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory, Rule("SEC-05")]
    [InlineData("/api/nothing-here", "notFound")]
    [InlineData("/nothing.txt", "notFound")]
    [InlineData("/sign-in/nobody", "notFound")]
    [InlineData("/api/session", "signedOut")]
    public async Task An_error_is_a_problem_with_a_stable_code(string path, string code)
    {
        using var client = server.Anonymous();
        using var answer = await client.AskAsync(path);
        (await answer.ProblemCodeAsync()).ShouldBe(code);
    }
}
