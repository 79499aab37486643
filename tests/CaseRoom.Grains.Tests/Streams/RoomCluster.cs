using CaseRoom.Adapters.Memory;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Xunit;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>Two silos on one log in memory that fails as a test says.</summary>
public sealed class RoomCluster : IAsyncLifetime
{
    /// <summary>A fault hits whoever appends next: tests of the cluster do not run beside one another.</summary>
    public const string OneAtATime = "one cluster, one log";

    private static readonly MemoryRoomLog Inner = new();
    private static readonly MemoryStreamKeys SharedKeys = new();
    private TestCluster cluster = null!;

    /// <summary>The log under the faults: what is really durable.</summary>
    public static IRoomLog Durable => Inner;

    public static IStreamKeys Keys => SharedKeys;

    /// <summary>The log as the grains see it.</summary>
    public static FaultyRoomLog Log { get; } = new(Inner);

    public static Guid Person => RoomScript.Person;

    public IGrainFactory Grains => cluster.GrainFactory;

    public async ValueTask InitializeAsync()
    {
        var builder = new TestClusterBuilder(initialSilosCount: 2);
        builder.AddSiloBuilderConfigurator<Silo>();
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await cluster.DisposeAsync();

    public IRoomGrain Room(Guid id) => cluster.GrainFactory.GetGrain<IRoomGrain>(id);

    /// <summary>A new room, opened by <see cref="Person"/>.</summary>
    public async Task<IRoomGrain> OpenAsync(Guid id)
    {
        var outcomes = await SubmitAsync(Room(id), RoomScript.Opening());
        return outcomes[0].Status is OutcomeStatus.Applied
            ? Room(id)
            : throw new InvalidOperationException("Not opened.");
    }

    public static EncodedCommand Encode(RoomCommand command, Guid? id = null, long? basedOn = null)
    {
        var name = RoomCodec.Commands.NameOf(command);
        var data = RoomCodec.Commands.Encode(command);
        return new EncodedCommand(
            id ?? Guid.CreateVersion7(), name, basedOn, data, System.Security.Cryptography.SHA256.HashData(data));
    }

    public static Task<Outcome[]> SubmitAsync(IRoomGrain room, params EncodedCommand[] commands) =>
        SubmitAsync(room, Person, commands);

    public static async Task<Outcome[]> SubmitAsync(IRoomGrain room, Guid actor, params EncodedCommand[] commands)
    {
        var reply = await room.Submit(new EncodedCall(actor, commands));
        return System.Text.Json.JsonSerializer.Deserialize<Outcome[]>(reply.Outcomes, WireJson.Options)!;
    }

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) => siloBuilder.Services
            .AddSingleton<IRoomLog>(Log)
            .AddSingleton<IStreamKeys>(SharedKeys)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<RoomProfile>()
            .AddSingleton(CommandRates.Shipped);
    }
}
