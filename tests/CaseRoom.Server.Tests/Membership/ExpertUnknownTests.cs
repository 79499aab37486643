using System.Net;
using CaseRoom.Domain.Consent;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Membership;

/// <summary>An acceptance of which nobody knows what became.</summary>
public sealed class ExpertUnknownTests : IAsyncLifetime
{
    /// <summary>Appends after which a stream says that it does not know (SEQ-05).</summary>
    private const int Tries = 6;

    private FaultyRoomLog log = null!;
    private MovedServer server = null!;

    [Fact, Rule("MEM-54", "MEM-44")]
    public async Task Who_accepted_while_the_store_failed_stays_who_they_are_and_accepts_again()
    {
        await using var scene = await LiveScene.OpenAsync(server.Address);
        await scene.ConsentAsync(ConsentDecision.Given);
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var (token, _) = await kari.InviteAsync(scene.RoomId, "NL");
        using var pieter = await server.BearerAsync("pieter");
        // The directory takes who they are, and the room's own append fails, as often as it is tried.
        log.Next(new LogFault.HoldBefore(Task.CompletedTask));
        for (var time = 0; time < Tries; time++) { log.Next(new LogFault.FailBefore()); }
        using var failed = await pieter.AcceptAsync(token);
        log.Heal();
        failed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var known = await ExpertsAsync();
        known.ShouldHaveSingleItem().Value.Active.ShouldBeTrue();

        using var accepted = await pieter.AcceptAsync(token);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ExpertsAsync()).Select(each => each.Key).ShouldBe(known.Select(each => each.Key));
    }

    public ValueTask InitializeAsync()
    {
        server = MovedServer.Start(services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IRoomLog)).ImplementationType!;
            services.AddSingleton<IRoomLog>(provider =>
                log = new FaultyRoomLog((IRoomLog)ActivatorUtilities.CreateInstance(provider, real)));
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<IReadOnlyList<KeyValuePair<Guid, Domain.Directory.Entry<Domain.Directory.Person>>>>
        ExpertsAsync() =>
    [
        .. (await server.Services.GetRequiredService<DirectorySource>().RefreshAsync()).State.People
            .Where(each => each.Value.Value.External is not null),
    ];
}
