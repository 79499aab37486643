using CaseRoom.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests;

/// <summary>
/// The whole server in this process, listening on a port of its own, in a time that the test moves. For what the time
/// of another process would have to be waited for.
/// </summary>
internal sealed class MovedServer : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly Action<IServiceCollection> replace;

    private MovedServer(Action<IServiceCollection>? replace) => this.replace = replace ?? (_ => { });

    public MovedClock Clock { get; } = new();

    public string DataPath => Path.Combine(folder.FullName, "data");

    public string KeyPath => Path.Combine(folder.FullName, "keys");

    public Uri Address { get; private set; } = null!;

    /// <param name="replace">Services of the test's own, beside or instead of the server's.</param>
    public static MovedServer Start(Action<IServiceCollection>? replace = null)
    {
        var server = new MovedServer(replace);
        server.UseKestrel();
        server.StartServer();
        var listening = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new UriBuilder(listening.Addresses.First()) { Host = "localhost" }.Uri;
        return server;
    }

    public Task<BrowserClient> SignInAsync(string userName) => BrowserClient.SignInAsync(Address, "demo", userName);

    /// <param name="userName">The demo person.</param>
    /// <param name="level">The security level of the sign-in; null for the highest.</param>
    public async Task<HttpClient> BearerAsync(string userName, int? level = null)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization =
            new("Bearer", await DemoToken.RequestAsync(client, userName, level));
        return client;
    }

    /// <summary>A client without a cookie that adds nothing and follows no redirect.</summary>
    public HttpClient Anonymous() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseWebRoot(Path.Combine(ServerProcess.ProgramFolder, "wwwroot"))
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("CaseRoom:DemoRoom", "false")
        .UseSetting("CaseRoom:DataPath", DataPath)
        .UseSetting("CaseRoom:KeyPath", KeyPath)
        .ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            replace(services);
        });
}

/// <summary>The system's time, moved forward by what a test says. Waits stay real.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref ticks));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
