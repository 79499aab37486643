using CaseRoom.Contracts.Rooms;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Tests.Live;

/// <summary>A connection that keeps what it is sent, and takes nothing while it is frozen.</summary>
internal sealed class RecordingReader(Guid person) : ILiveConnection
{
    private readonly Lock _gate = new();
    private readonly List<object> _received = [];
    private TaskCompletionSource _taking = Flowing();

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public Guid PersonId => person;

    public bool ReadsIdentity { get; init; } = true;

    public CancellationToken Gone => CancellationToken.None;

    /// <summary>Writes that were begun and that the reader has not taken.</summary>
    public IReadOnlyList<object> Waiting { get; private set; } = [];

    /// <summary>Batches and resets in order; heads and signals are left out.</summary>
    public IReadOnlyList<object> Received
    {
        get { lock (_gate) { return [.. _received]; } }
    }

    public IReadOnlyList<LiveBatch> Batches => [.. Received.OfType<LiveBatch>()];

    public void Freeze() => _taking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Thaw() => _taking.SetResult();

    public Task SendAsync(LiveBatch batch) => TakeAsync(batch);

    public Task SendHeadAsync(Guid roomId, long sequence, byte[] hash) => _taking.Task;

    public Task SendResetAsync(Guid roomId, ResetReason reason) => TakeAsync(reason);

    public Task SendSignalsAsync(Guid roomId, IReadOnlyList<EncodedSignal> signals) => TakeAsync(signals);

    private async Task TakeAsync(object message)
    {
        lock (_gate) { Waiting = [.. Waiting, message]; }
        await _taking.Task;
        lock (_gate)
        {
            Waiting = [.. Waiting.Where(w => !ReferenceEquals(w, message))];
            _received.Add(message);
        }
    }

    private static TaskCompletionSource Flowing()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
