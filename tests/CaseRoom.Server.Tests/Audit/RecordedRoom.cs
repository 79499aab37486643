using CaseRoom.Domain.Membership;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>A room on a server whose access log and time a test moves.</summary>
public sealed class RecordedRoom : IAsyncLifetime
{
    private readonly MovedServer server = MovedServer.Start(services =>
    {
        var real = services.Single(s => s.ServiceType == typeof(IAccessLog));
        services.Remove(real);
        services.AddSingleton<IAccessLog>(
            provider => new FaultyAccessLog((IAccessLog)real.ImplementationFactory!(provider)));
    });

    internal MovedServer Server => server;

    internal LiveScene Scene { get; private set; } = null!;

    internal KeptAccesses Kept => KeptAccesses.Of(server.Services);

    internal FaultyAccessLog Log => (FaultyAccessLog)server.Services.GetRequiredService<IAccessLog>();

    /// <summary>Everything of the room that somebody reads over HTTP.</summary>
    internal IReadOnlyList<string> Paths =>
    [
        $"/api/rooms/{Scene.RoomId}", $"/api/rooms/{Scene.RoomId}/events", $"/api/rooms/{Scene.RoomId}/log",
        $"/api/rooms/{Scene.RoomId}/annotations", $"/api/rooms/{Scene.RoomId}/conclusion.json",
        $"/api/rooms/{Scene.RoomId}/dicom-key", $"/api/rooms/{Scene.RoomId}/materials/{Scene.MaterialId}/content",
    ];

    public async ValueTask InitializeAsync() => Scene = await LiveScene.OpenAsync(
        server.Address, ("nils", Role.Specialist), ("mari", Role.CentreStaff), ("elle", Role.Specialist));

    public async ValueTask DisposeAsync()
    {
        await Scene.DisposeAsync();
        await server.DisposeAsync();
    }
}
