using CaseRoom.Grains.Audit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Benchmarks;

/// <summary>The whole server as shipped, in this process, with or without its access log, until its input
/// ends.</summary>
internal sealed class ServedHere : WebApplicationFactory<Program>
{
    /// <summary>What is written before the address, once it listens.</summary>
    public const string Listening = "listening at ";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-benchmark-");
    private readonly bool recorded;

    private ServedHere(bool recorded) => this.recorded = recorded;

    public static async Task RunAsync(bool recorded)
    {
        await using var server = new ServedHere(recorded);
        server.UseKestrel();
        server.StartServer();
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Console.WriteLine($"{Listening}{new UriBuilder(addresses.Addresses.First()) { Host = "localhost" }.Uri}");
        await Console.In.ReadToEndAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("CaseRoom:DemoRoom", "false")
        .UseSetting("CaseRoom:DataPath", Path.Combine(folder.FullName, "data"))
        .UseSetting("CaseRoom:KeyPath", Path.Combine(folder.FullName, "keys"))
        .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
        .ConfigureTestServices(services =>
        {
            if (!recorded) { services.AddSingleton<IAccessLog, UnrecordedLog>(); }
        });
}
