using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Live;
using CaseRoom.Server.Settings;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Live;

/// <summary>The live path: the hub and this host's relay.</summary>
internal static class LiveSetup
{
    /// <summary>Where the hub is; each call there is a connection, since there is one transport.</summary>
    public const string Hub = "/hubs/rooms";

    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedSettings<LiveSettings>(LiveSettings.Section);
        builder.Services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = WireLimits.CallBytes;
            hub.MaximumParallelInvocationsPerClient = 1;
            hub.EnableDetailedErrors = false;
            hub.KeepAliveInterval = TimeSpan.FromSeconds(10);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
        }).AddJsonProtocol(json =>
        {
            WireJson.Apply(json.PayloadSerializerOptions);
            // A name that stands twice is found where a command or signal is read, and refused there by a word.
            json.PayloadSerializerOptions.AllowDuplicateProperties = true;
        });
        builder.Services
            .AddSingleton(services => services.GetRequiredService<IOptions<LiveSettings>>().Value.Rates)
            .AddSingleton<HubLifetimeManager<RoomsHub>, HubContexts>()
            .AddSingleton<LiveConnections>()
            .AddSingleton<RoomFollowing>()
            .AddSingleton<SessionUse>()
            .AddHostedService(provider => provider.GetRequiredService<SessionUse>())
            .AddSingleton<LiveRooms>();
        return builder;
    }

    public static WebApplication UseLive(this WebApplication app)
    {
        app.UseMiddleware<ConnectionLimit>();
        return app;
    }

    public static WebApplication MapLive(this WebApplication app)
    {
        var patience = app.Services.GetRequiredService<IOptions<LiveSettings>>().Value.WriteSeconds;
        app.MapHub<RoomsHub>(Hub, options =>
        {
            // The transport has a limit of its own: unless it is told, ten seconds.
            options.TransportSendTimeout = TimeSpan.FromSeconds(patience);
            // One transport: the others would need their own limits and have no use in a browser of this decade.
            options.Transports = HttpTransportType.WebSockets;
            // The end that was known at the handshake is not the end: work lengthens a session. See SessionUse.
            options.CloseOnAuthenticationExpiration = false;
        }).RequireAuthorization().WithMetadata(ReadingCall.Mark);
        return app;
    }
}
