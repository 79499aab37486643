using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Live;

/// <summary>A live connection as a page opens one: with the session's cookie and the page's origin.</summary>
internal static class LiveBrowser
{
    public static async Task<HubConnection> OpenHubAsync(this BrowserClient browser)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(browser.BaseAddress!, "/hubs/rooms"), options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.SkipNegotiation = true;
                options.Headers["Cookie"] = browser.CookieHeader;
                options.Headers["Origin"] = browser.BaseAddress!.GetLeftPart(UriPartial.Authority);
            })
            .AddJsonProtocol(json => WireJson.Apply(json.PayloadSerializerOptions))
            .Build();
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    /// <summary>Completes when the server lets the connection go.</summary>
    public static Task GoneAsync(this HubConnection hub)
    {
        var gone = new TaskCompletionSource();
        hub.Closed += _ =>
        {
            gone.TrySetResult();
            return Task.CompletedTask;
        };
        return hub.State is HubConnectionState.Disconnected ? Task.CompletedTask : gone.Task;
    }
}
