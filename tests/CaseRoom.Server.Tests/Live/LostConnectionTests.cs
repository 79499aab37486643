using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;
using CaseRoom.Grains.People;
using CaseRoom.Server.Live;
using CaseRoom.Server.SignIn;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Tests.Live;

/// <summary>What counts against a person is what is open.</summary>
public sealed class LostConnectionTests
{
    [Fact, Rule("LIM-06")]
    public async Task A_connection_whose_hub_failed_while_it_came_counts_no_more_when_it_is_gone()
    {
        var contexts = new HubContexts(NullLogger<DefaultHubLifetimeManager<RoomsHub>>.Instance);
        using var connections = new LiveConnections(
            contexts, new SessionEndings(), Options.Create(new LiveSettings()), TimeProvider.System,
            NullLogger<LiveConnections>.Instance);
        var person = Somebody();
        for (var n = 0; n < 2 * WireLimits.ConnectionsPerPerson; n++)
        {
            // The hub is told of the end of those alone whose beginning went well: none of these.
            var context = Context();
            await contexts.OnConnectedAsync(context);
            connections.Open(context.ConnectionId, person, true, null, null).ShouldNotBeNull();
            await contexts.OnDisconnectedAsync(context);
        }

        connections.All.ShouldBeEmpty();
    }

    private static SignedInPerson Somebody() => new(
        new DirectoryPerson(
            Guid.CreateVersion7(), "some", "Some Body", "Lege", PersonRole.Specialist, "Sykehuset", null, null, "NO"),
        new SignInSubject("demo", "some"), null, null, null);

    private static HubConnectionContext Context() => new(
        new DefaultConnectionContext(Guid.NewGuid().ToString("N")),
        new HubConnectionContextOptions { KeepAliveInterval = TimeSpan.FromSeconds(10) }, NullLoggerFactory.Instance);
}
