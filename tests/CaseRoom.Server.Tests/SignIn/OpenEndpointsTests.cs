using CaseRoom.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class OpenEndpointsTests : IDisposable
{
    // Each with its reason: nobody can be signed in yet, or there is nothing about anybody in it.
    private static readonly string[] Open =
    [
        "/api/sign-in", "/api/sign-in/programs", "/sign-in/{provider}", "/sign-out", "/demo-idp/choice.css",
        "/sign-in/{provider}/back-channel-logout",
        "/health/live", "/health/ready", "/openapi/{documentName}.json", "{*path}",
    ];

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");

    [Fact, Rule("SIG-12")]
    public void Nothing_is_open_but_what_stands_in_the_list()
    {
        using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("CaseRoom:DemoRoom", "false")
            .UseSetting("CaseRoom:DataPath", Path.Combine(folder.FullName, "data"))
            .UseSetting("CaseRoom:KeyPath", Path.Combine(folder.FullName, "keys")));
        var open = host.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Distinct();
        open.ShouldBe(Open, ignoreOrder: true);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
