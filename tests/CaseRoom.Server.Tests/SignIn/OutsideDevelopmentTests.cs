using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class OutsideDevelopmentTests(ProductionServer production)
{
    private readonly ServerProcess server = production.Process;

    [Theory, Rule("SIG-10")]
    [InlineData("/demo-idp/.well-known/openid-configuration")]
    [InlineData("/demo-idp/.well-known/jwks")]
    [InlineData("/demo-idp/authorize")]
    [InlineData("/demo-idp/choice.css")]
    [InlineData("/sign-in/demo")]
    [InlineData("/sign-in/demo/callback")]
    public async Task There_is_nothing_of_the_demo_provider(string path)
    {
        using var client = server.Anonymous();
        using var answer = await client.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("SIG-10")]
    public async Task There_is_no_token_for_a_demo_person()
    {
        using var client = server.Anonymous();
        var refused = await Should.ThrowAsync<HttpRequestException>(() => DemoToken.RequestAsync(client, "kari"));
        refused.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    [Fact, Rule("SIG-10")]
    public async Task The_choice_of_sign_in_names_the_configured_provider_alone()
    {
        using var client = server.Anonymous();
        using var answer = await client.AskAsync("/api/sign-in");
        var choices = await answer.JsonAsync();
        ((bool)choices["testData"]!).ShouldBeFalse();
        choices["providers"]!.AsArray().Select(each => (string)each!["name"]!).ShouldBe(["hospital"]);
        choices["demoPeople"]!.AsArray().ShouldBeEmpty();
    }

    [Theory, Rule("SIG-11", "SET-01")]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_an_authority_the_start_stops_and_names_the_setting(string environment)
    {
        var (exitCode, output) = await ServerProcess.RunToExitAsync(new() { Environment = environment });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe(
            "CaseRoom:SignIn:Providers:0:Authority is missing; outside Development a provider must be named.");
    }

    [Theory, Rule("SIG-11", "SET-01")]
    [InlineData("Authority", "", "CaseRoom:SignIn:Providers:0:Authority is missing.")]
    [InlineData("Authority", "http://sign-in.hospital.example",
        "CaseRoom:SignIn:Providers:0:Authority must be an https address.")]
    [InlineData("ClientSecret", null,
        "CaseRoom:SignIn:Providers:0:ClientSecret is missing, or ClientKeys in its place.")]
    [InlineData("Name", "demo",
        "CaseRoom:SignIn:Providers:0:Name must not be demo: that is the provider of Development.")]
    public async Task A_wrong_provider_stops_the_start_and_names_the_setting(string key, string? value, string sentence)
    {
        var settings = new Dictionary<string, string?>(ProductionServer.Settings)
        {
            [$"CaseRoom:SignIn:Providers:0:{key}"] = value,
        };
        var (exitCode, output) = await ServerProcess.RunToExitAsync(
            new() { Environment = "Production", Settings = settings });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe(sentence);
    }
}
