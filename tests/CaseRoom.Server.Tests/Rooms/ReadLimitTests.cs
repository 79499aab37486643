using System.Net;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Who reads the same room over and over, while nothing grows back.</summary>
public sealed class ReadLimitTests
{
    private const string Reader = "nils";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIM-12")]
    public async Task What_is_read_too_often_is_refused_before_it_is_recorded_and_only_to_who_reads_it()
    {
        using var limits = new PersonLimits(CommandRates.Shipped, new FakeTimeProvider());
        await using var server = MovedServer.Start(services => services.AddSingleton(limits));
        await using var scene = await LiveScene.OpenAsync(server.Address, (Reader, Role.Specialist));
        using var reader = await server.BearerAsync(Reader);
        using var other = await server.BearerAsync(LiveScene.Opener);
        (await ReadAsync(reader, scene)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var left = 0;
        while (limits.MayRead(LiveScene.IdOf(Reader))) { left++; }
        left.ShouldBe((4 * WireLimits.ReadsPerSecond) - 1);
        var before = await RowsAsync(server, scene);

        using var refused = await ReadAsync(reader, scene);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await refused.ProblemCodeAsync()).ShouldBe("tooMany");
        (await RowsAsync(server, scene)).ShouldBe(before);

        (await ReadAsync(other, scene)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RowsAsync(server, scene)).ShouldBe(before + 1);
    }

    private static Task<HttpResponseMessage> ReadAsync(HttpClient client, LiveScene scene) =>
        client.GetAsync(new Uri($"/api/rooms/{scene.RoomId}", UriKind.Relative), Stop);

    private static async Task<int> RowsAsync(MovedServer server, LiveScene scene) =>
        (await server.Services.GetRequiredService<IAccessLog>().ReadAsync(StreamId.Room(scene.RoomId), 0, 1_000, Stop))
        .Count;
}
