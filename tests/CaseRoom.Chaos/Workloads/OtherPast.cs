using System.Security.Cryptography;
using CaseRoom.Chaos.Verdicts;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Chaos.Workloads;

/// <summary>A reader that comes back with a past that is not the log's, as after a restored copy: they must be told to
/// begin anew, or they would go on from what never was.</summary>
internal static class OtherPast
{
    private const string Name = "a reader of another past";
    private const int HashBytes = 32;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Where that reader stands then; unread where the server said nothing.</summary>
    public static async Task<Reached> ComeBackAsync(Uri address, string person, RoomLog log, CancellationToken stop)
    {
        if (log.Events is not { Count: > 1 and var head }) { return new(Name, log.Room, null, "", false); }
        using var tokens = new DemoSignIn(address, person);
        var token = await Member.TriedAsync(tokens.GetAsync, stop);
        var past = Convert.ToBase64String(RandomNumberGenerator.GetBytes(HashBytes));
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/hubs/rooms"), options =>
        {
            options.Headers["Authorization"] = $"Bearer {token}";
            options.Headers["X-CaseRoom"] = "1";
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
        });
        builder.AddJsonProtocol(json => WireJson.Apply(json.PayloadSerializerOptions));
        await using var hub = builder.Build();
        var told = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.On<System.Text.Json.JsonElement>(nameof(IRoomsClient.Batch), _ => told.TrySetResult(false));
        hub.On<Guid, long, string>(nameof(IRoomsClient.Head), (_, _, _) => told.TrySetResult(false));
        hub.On<Guid, string>(nameof(IRoomsClient.Reset), (_, _) => told.TrySetResult(true));
        try
        {
            await hub.StartAsync(stop);
            await hub.InvokeAsync("Follow", log.Room, (long)head - 1, past, stop);
            return await told.Task.WaitAsync(Limit, stop)
                ? new(Name, log.Room, head, log.Hash, true) : new(Name, log.Room, head - 1, past, false);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return new(Name, log.Room, null, "", false);
        }
    }
}
