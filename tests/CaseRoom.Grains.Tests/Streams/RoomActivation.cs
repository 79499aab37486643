using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>
/// One activation of a room: its sequencer under a scheduler that runs one thing at a time, as a grain's does. Two of
/// them on one store are what a cluster has for a moment when it moves a grain.
/// </summary>
internal sealed class RoomActivation
{
    private readonly ConcurrentExclusiveSchedulerPair turns = new();
    private readonly StreamSequencer<RoomState, RoomCommand, RoomEvent> sequencer;
    private readonly List<EncodedRange> published = [];

    private RoomActivation(
        StreamId room, IRoomLog log, IStreamKeys keys, TimeProvider clock, Action<EncodedRange>? tell) =>
        sequencer = new(
            room, new RoomProfile(), new TimelyRoomLog(log, clock), keys, clock,
            new StreamEvents(tell ?? published.Add, Ignore));

    /// <summary>What it told those who follow the room, in order.</summary>
    public IReadOnlyList<EncodedRange> Published => published;

    public LogHead Head => sequencer.Head;

    public static async Task<RoomActivation> OpenAsync(
        StreamId room, IRoomLog log, IStreamKeys keys, TimeProvider? clock = null, Action<EncodedRange>? tell = null)
    {
        var activation = new RoomActivation(room, log, keys, clock ?? TimeProvider.System, tell);
        await activation.RunAsync(async () =>
        {
            await activation.sequencer.OpenAsync();
            return true;
        });
        return activation;
    }

    /// <summary>As one call of one person.</summary>
    public Task<DecidedCommand[]> SubmitAsync(Guid actor, params EncodedCommand[] commands) =>
        RunAsync(() => sequencer.SubmitAsync(new EncodedCall(actor, commands)));

    public async Task<DecidedCommand> GiveAsync(Guid actor, EncodedCommand command) =>
        (await SubmitAsync(actor, command))[0];

    /// <summary>Makes sure that it knows everything that is in the store.</summary>
    public Task ConfirmAsync() => RunAsync(async () =>
    {
        await sequencer.ConfirmHeadAsync();
        return true;
    });

    private Task<T> RunAsync<T>(Func<Task<T>> work) => Task.Factory
        .StartNew(work, CancellationToken.None, TaskCreationOptions.None, turns.ExclusiveScheduler).Unwrap();

    private static void Ignore(string where, Exception fault)
    {
    }
}
