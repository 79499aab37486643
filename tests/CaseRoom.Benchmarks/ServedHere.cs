using System.Globalization;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Rooms;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Benchmarks;

/// <summary>The whole server as shipped, in this process, by its options, until its input ends.</summary>
internal sealed class ServedHere : WebApplicationFactory<Program>
{
    /// <summary>What is written before the address, once it listens.</summary>
    public const string Listening = "listening at ";

    /// <summary>Asks it to give back what it no longer needs; the other is what it answers.</summary>
    public const string Collect = "collect";
    public const string Collected = "collected";

    private readonly DirectoryInfo folder;
    private readonly IReadOnlyList<string> options;

    private ServedHere(IReadOnlyList<string> options)
    {
        this.options = options;
        folder = ServerOption.Folder(options) is { } given
            ? new DirectoryInfo(given) : Directory.CreateTempSubdirectory("caseroom-benchmark-");
    }

    /// <param name="options">Of <see cref="ServerOption"/>; none is the server as shipped.</param>
    public static async Task RunAsync(IReadOnlyList<string> options)
    {
        await using var server = new ServedHere(options);
        server.UseKestrel();
        server.StartServer();
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Console.WriteLine($"{Listening}{new UriBuilder(addresses.Addresses.First()) { Host = "localhost" }.Uri}");
        while (await Console.In.ReadLineAsync() is { } asked)
        {
            if (asked != Collect) { continue; }
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Console.WriteLine(Collected);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ServerOption.Folder(options) is null) { folder.Delete(recursive: true); }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("CaseRoom:DemoRoom", "false")
        .UseSetting("CaseRoom:DataPath", Path.Combine(folder.FullName, "data"))
        .UseSetting("CaseRoom:KeyPath", Path.Combine(folder.FullName, "keys"))
        .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
        .UseSetting("CaseRoom:Live:CommandsPerSecond", Rate(Shipped.OfPerson))
        .UseSetting("CaseRoom:Live:CommandsPerRoomSecond", Rate(Shipped.InRoom))
        .UseSetting("CaseRoom:Postgres", ServerOption.Database(options))
        .ConfigureTestServices(services =>
        {
            if (options.Contains(ServerOption.Unrecorded)) { services.AddSingleton<IAccessLog, UnrecordedLog>(); }
        });

    private static CommandRates Shipped => CommandRates.Shipped;

    private string Rate(int shipped) => (options.Contains(ServerOption.Unlimited) ? ServerOption.NoLimit : shipped)
        .ToString(CultureInfo.InvariantCulture);
}
