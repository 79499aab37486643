using System.Net;
using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Rooms;
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

    [Theory, Rule("LIVE-07", "SIG-18")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_that_comes_after_the_end_and_before_the_next_look_is_not_done(bool program)
    {
        await using var scene = await LiveScene.OpenAsync(server.Address);
        using var browser = await server.SignInAsync(LiveScene.Opener);
        await using var hub = program ? await OfProgramAsync(LiveScene.Opener) : await browser.OpenHubAsync();
        var mark = CaseRoomClient.Command(scene.Mark("in time"));
        (await hub.InvokeAsync<IReadOnlyList<Outcome>>("Submit", scene.RoomId, new[] { mark }, Stop))[0]
            .Status.ShouldBe(OutcomeStatus.Applied);
        server.Clock.Advance(TimeSpan.FromHours(13));
        var late = CaseRoomClient.Command(scene.Mark("too late"));
        await Should.ThrowAsync<Exception>(
            hub.InvokeAsync<IReadOnlyList<Outcome>>("Submit", scene.RoomId, new[] { late }, Stop));
        (await StateOf(scene)).Annotations.Items.Values.ShouldHaveSingleItem();
    }

    [Fact, Rule("SIG-18")]
    public async Task A_programs_connection_ends_with_its_token()
    {
        await using var hub = await OfProgramAsync("siri");
        var gone = hub.GoneAsync();
        server.Clock.Advance(TimeSpan.FromHours(7));
        await WorkAsync(hub);
        await LookAsync();
        gone.IsCompleted.ShouldBeFalse();
        server.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync();
        await gone.WaitAsync(Soon, Stop);
    }

    private async Task<HubConnection> OfProgramAsync(string person)
    {
        using var program = await server.BearerAsync(person);
        var token = program.DefaultRequestHeaders.Authorization!.Parameter;
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server.Address, "/hubs/rooms"), options =>
            {
                options.AccessTokenProvider = () => Task.FromResult(token);
            })
            .AddJsonProtocol(json => WireJson.Apply(json.PayloadSerializerOptions))
            .Build();
        await hub.StartAsync(Stop);
        return hub;
    }

    private async Task<RoomState> StateOf(LiveScene scene) => RoomCodec.DecodeState(
        (await server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRoomGrain>(scene.RoomId).State()).State);

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
