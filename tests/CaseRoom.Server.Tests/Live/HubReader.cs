using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Live;

/// <summary>A bare connection to the hub: what arrives there for one room, as it arrives.</summary>
internal sealed class HubReader : IAsyncDisposable
{
    private readonly Guid room;
    private readonly DemoSignIn signIn;
    private readonly HubConnection hub;
    private readonly Channel<object> arrived = Channel.CreateUnbounded<object>();

    private HubReader(Uri server, string person, Guid room)
    {
        this.room = room;
        signIn = new DemoSignIn(server, person);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/rooms"), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.AccessTokenProvider = async () => await signIn.GetAsync();
            options.Headers["X-CaseRoom"] = "1";
        });
        builder.AddJsonProtocol(json =>
        {
            WireJson.Apply(json.PayloadSerializerOptions);
            json.PayloadSerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        });
        hub = builder.Build();
        hub.On<Batch>(nameof(IRoomsClient.Batch), batch => arrived.Writer.WriteAsync(batch).AsTask());
        hub.On<Guid, ResetReason>(nameof(IRoomsClient.Reset), (_, why) => arrived.Writer.WriteAsync(why).AsTask());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HubReader> OpenAsync(Uri server, string person, Guid room)
    {
        var reader = new HubReader(server, person, room);
        await reader.hub.StartAsync(Stop);
        return reader;
    }

    /// <summary>Follows from where this view was read.</summary>
    public Task FollowAsync(RoomView from) => hub.InvokeAsync("Follow", room, from.Sequence, from.Hash, Stop);

    /// <summary>The next batch or reset.</summary>
    public ValueTask<object> NextAsync() => arrived.Reader.ReadAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        signIn.Dispose();
    }
}
