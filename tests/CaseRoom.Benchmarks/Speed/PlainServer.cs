using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>
/// What CaseRoom is measured against: SignalR as it comes, which sends what it is given to a group. Nobody is asked who
/// they are, nothing is decided, and nothing is kept but by the naive one.
/// </summary>
internal static class PlainServer
{
    /// <param name="naive">Whether each command is one write to a store before it is sent on.</param>
    public static async Task RunAsync(bool naive)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR(hub => hub.MaximumReceiveMessageSize = null);
        using var store = naive ? new OneByOneStore() : null;
        builder.Services.AddSingleton(new PlainRooms(store));
        await using var app = builder.Build();
        app.MapHub<PlainHub>(LiveSocket.Path);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Console.WriteLine($"{ServedHere.Listening}{addresses.Addresses.First()}");
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
