using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Shouldly;

namespace CaseRoom.Grains.Tests.Live;

/// <summary>A person's page as the live path knows it: loads the room, follows, folds, and begins anew when told
/// to.</summary>
internal sealed class LiveReader(LiveRooms live, IRoomGrain room, Guid roomId, Guid person)
    : ILiveConnection, IDisposable
{
    /// <summary>Far more than a batch needs on a machine that does much else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly RoomMachine Machine = new();
    private readonly Lock sync = new();
    private readonly CancellationTokenSource gone = new();
    private readonly List<(long Upto, TaskCompletionSource Reached)> waiting = [];
    private CancellationTokenSource? following;
    private RoomState? folded;
    private long position;

    public string Id { get; } = Guid.NewGuid().ToString();

    public Guid PersonId => person;

    public bool ReadsIdentity { get; init; } = true;

    public CancellationToken Gone => gone.Token;

    /// <summary>How many events were folded as they came.</summary>
    public int Folded { get; private set; }

    /// <summary>Fails unless what was folded up to here is what the room shows this person now.</summary>
    public async Task AgreeAsync(RoomState state, long head)
    {
        var view = Viewer.ViewOf(state, person);
        if (folded is null && view is not null) { await LoadAsync(); }
        await ReachedAsync(head);
        if (folded is null && view is not null) { await LoadAsync(); }
        lock (sync)
        {
            CanonicalJson.Of(folded).ShouldBe(
                CanonicalJson.Of(view is null ? null : Redaction.Of(state, view)), $"{person} at {head}");
        }
    }

    public Task SendAsync(LiveBatch batch)
    {
        lock (sync)
        {
            if (folded is null) { return Task.CompletedTask; }
            batch.From.ShouldBe(position + 1);
            foreach (var one in batch.Events)
            {
                folded = Machine.Evolve(folded, RoomCodec.Events.Decode(one));
                Folded++;
            }

            position = batch.To;
            Tell();
        }

        return Task.CompletedTask;
    }

    public Task SendHeadAsync(Guid roomId, long sequence, byte[] hash) => Task.CompletedTask;

    public Task SendResetAsync(Guid roomId, ResetReason reason)
    {
        lock (sync)
        {
            folded = null;
            Tell();
        }

        return Task.CompletedTask;
    }

    public Task SendSignalsAsync(Guid roomId, IReadOnlyList<EncodedSignal> signals) => Task.CompletedTask;

    public void Dispose()
    {
        gone.Cancel();
        following?.Dispose();
        gone.Dispose();
    }

    /// <summary>As over HTTP: the committed state for this person; then the live path goes on from there.</summary>
    private async Task LoadAsync()
    {
        var encoded = await room.State();
        var state = RoomCodec.DecodeState(encoded.State);
        if (Viewer.ViewOf(state, person) is not { } view) { return; }
        following?.Dispose();
        following = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        lock (sync)
        {
            folded = Redaction.Of(state, view);
            position = encoded.Sequence;
        }

        if (await live.FollowAsync(roomId, this, encoded.Sequence, encoded.Hash, following.Token) is null)
        {
            lock (sync) { folded = null; }
        }
    }

    private async Task ReachedAsync(long head)
    {
        Task reached;
        lock (sync)
        {
            if (folded is null || position >= head) { return; }
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((head, source));
            reached = source.Task;
        }

        await reached.WaitAsync(Patience);
    }

    private void Tell()
    {
        foreach (var one in waiting.Where(w => folded is null || position >= w.Upto).ToList())
        {
            waiting.Remove(one);
            one.Reached.SetResult();
        }
    }
}
