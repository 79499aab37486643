using System.Net;
using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Live;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A conference is work over the hub alone: an hour of it must sign nobody out.</summary>
public sealed class SessionUseTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly MovedServer server = MovedServer.Start();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-18", "SIG-04")]
    public async Task Work_over_the_hub_keeps_a_session_and_ends_with_the_working_day()
    {
        using var browser = await server.SignInAsync("siri");
        await using var hub = await browser.OpenHubAsync();
        var gone = hub.GoneAsync();
        for (var minute = 0; minute < 11 * 60; minute += 50)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(50));
            await WorkAsync(hub);
            await LookAsync();
        }

        gone.IsCompleted.ShouldBeFalse();
        (await browser.UserNameAsync()).ShouldBe("siri");
        server.Clock.Advance(TimeSpan.FromMinutes(50));
        await LookAsync();
        await gone.WaitAsync(Soon, Stop);
        await SignedOutAsync(browser);
    }

    [Fact, Rule("SIG-18")]
    public async Task A_page_that_merely_stands_open_is_let_go_with_its_session()
    {
        await using var scene = await LiveScene.OpenAsync(server.Address);
        using var browser = await server.SignInAsync(LiveScene.Opener);
        await using var hub = await browser.OpenHubAsync();
        await hub.InvokeAsync("Follow", scene.RoomId, 0, "", Stop);
        var gone = hub.GoneAsync();
        var here = JsonElement.Parse("""{"kind":"here"}""");
        for (var minute = 0; minute < 60; minute += 20)
        {
            await hub.InvokeAsync("Signal", scene.RoomId, here, Stop);
            server.Clock.Advance(TimeSpan.FromMinutes(20));
            await LookAsync();
        }

        await gone.WaitAsync(Soon, Stop);
        await SignedOutAsync(browser);
    }

    [Fact, Rule("SIG-18")]
    public async Task A_programs_connection_ends_with_its_token()
    {
        using var program = await server.BearerAsync("siri");
        var token = program.DefaultRequestHeaders.Authorization!.Parameter;
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server.Address, "/hubs/rooms"), options =>
            {
                options.AccessTokenProvider = () => Task.FromResult(token);
            })
            .Build();
        await hub.StartAsync(Stop);
        var gone = hub.GoneAsync();
        server.Clock.Advance(TimeSpan.FromHours(7));
        await WorkAsync(hub);
        await LookAsync();
        gone.IsCompleted.ShouldBeFalse();
        server.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync();
        await gone.WaitAsync(Soon, Stop);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static Task<IReadOnlyList<Outcome>> WorkAsync(HubConnection hub) =>
        hub.InvokeAsync<IReadOnlyList<Outcome>>("Submit", Guid.CreateVersion7(), Array.Empty<WireCommand>(), Stop);

    /// <summary>What the server does every few seconds.</summary>
    private Task LookAsync() => server.Services.GetRequiredService<SessionUse>().LookAsync();

    private static async Task SignedOutAsync(BrowserClient browser)
    {
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
