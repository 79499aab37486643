using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using Microsoft.AspNetCore.SignalR.Client;

namespace CaseRoom.Client;

/// <summary>
/// Stays in a room: holds its state as this person sees it, keeps it current, and sends commands. It reconnects for
/// ever; what it missed it reads, what it could not send it sends again under the same id. It ends only when the person
/// may no longer see the room.
/// </summary>
/// <example>
/// <code>
/// await using var room = await RoomFollower.StartAsync(client, roomId);
/// var outcome = await room.SubmitAsync(new ResolveThread(threadId));
/// await room.WaitForAsync(view => view.Sequence >= outcome.LastSequence);
/// await foreach (var update in room.UpdatesAsync(cancel)) { … }
/// </code>
/// </example>
public sealed class RoomFollower : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Channel<RoomUpdate>, bool> readers = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CommandOutbox outbox;
    private readonly RoomConnectionLoop loop;
    private readonly Task running;
    private volatile TaskCompletionSource changed = NewSignal();
    private volatile RoomView view;

    private RoomFollower(CaseRoomClient client, RoomView start)
    {
        view = start;
        loop = new RoomConnectionLoop(client, start, Publish);
        outbox = new CommandOutbox(start.RoomId, loop.ConnectedAsync);
        running = Task.WhenAll(RunAsync(), outbox.RunAsync(Reason, stopping.Token));
    }

    /// <summary>The room now. Immutable: hold it as long as you like.</summary>
    public RoomView View => view;

    /// <summary>Why the room ended for this person; null while it goes on.</summary>
    public ResetReason? Ended { get; private set; }

    /// <summary>Completes when the room ended for this person, or the follower is disposed.</summary>
    public Task Completion => ended.Task;

    /// <summary>Loads the room and begins to follow it.</summary>
    /// <param name="client">Whose room it is; stays the caller's to dispose.</param>
    /// <param name="roomId">The room.</param>
    /// <param name="fromStart"> Begins before the first event and folds the room's whole history; otherwise with the
    /// room as it is now.
    /// </param>
    /// <param name="cancel">Stops the loading.</param>
    /// <exception cref="CaseRoomException">The room is not there for this person.</exception>
    public static async Task<RoomFollower> StartAsync(
        CaseRoomClient client, Guid roomId, bool fromStart = false, CancellationToken cancel = default)
    {
        var now = await client.ViewAsync(roomId, cancel);
        var start = fromStart ? now with { Sequence = 0, Hash = "", State = RoomState.Empty } : now;
        return new RoomFollower(client, start);
    }

    /// <summary>
    /// Sends a command and waits for its outcome, however long the server is away. A caller that stops waiting does not
    /// take the command back.
    /// </summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="basedOn">The version of the edited thing that the author saw.</param>
    /// <param name="cancel">Stops the waiting.</param>
    /// <exception cref="RoomEndedException">The room ended first.</exception>
    public Task<Outcome> SubmitAsync(RoomCommand command, long? basedOn = null, CancellationToken cancel = default) =>
        SubmitAsync(CaseRoomClient.Command(command, basedOn), cancel);

    /// <summary>The same, for a command that has its id already.</summary>
    public Task<Outcome> SubmitAsync(WireCommand command, CancellationToken cancel = default) =>
        outbox.AddAsync(command).WaitAsync(cancel);

    /// <summary>
    /// Sends a volatile signal to the others in the room; lost without notice when there is no connection.
    /// </summary>
    public async Task SignalAsync(System.Text.Json.JsonElement signal, CancellationToken cancel = default)
    {
        if (loop.Current is { } hub) { await hub.SendAsync("Signal", view.RoomId, signal, cancel); }
    }

    /// <summary>
    /// What is learned from now on, in order; ends with the room. Held in memory until it is read: a reader that stops
    /// reading leaves the enumeration.
    /// </summary>
    public async IAsyncEnumerable<RoomUpdate> UpdatesAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var mine = Channel.CreateUnbounded<RoomUpdate>();
        readers[mine] = true;
        try
        {
            if (ended.Task.IsCompleted) { yield break; }
            await foreach (var update in mine.Reader.ReadAllAsync(cancel)) { yield return update; }
        }
        finally
        {
            readers.TryRemove(mine, out _);
        }
    }

    /// <summary>Waits until the room is as wanted, and returns it then.</summary>
    /// <exception cref="RoomEndedException">The room ended first.</exception>
    public async Task<RoomView> WaitForAsync(Func<RoomView, bool> wanted, CancellationToken cancel = default)
    {
        while (true)
        {
            var next = changed.Task;
            var now = view;
            if (wanted(now)) { return now; }
            if (ended.Task.IsCompleted) { throw Reason(); }
            await next.WaitAsync(cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Exception Reason() =>
        Ended is { } reason ? new RoomEndedException(reason) : new ObjectDisposedException(nameof(RoomFollower));

    private async Task RunAsync()
    {
        try
        {
            Ended = await loop.RunAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Disposed.
        }

        ended.TrySetResult();
        await stopping.CancelAsync();
        foreach (var reader in readers.Keys) { reader.Writer.TryComplete(); }
        Interlocked.Exchange(ref changed, NewSignal()).TrySetResult();
    }

    /// <summary>Called by the one loop, in order.</summary>
    private void Publish(RoomView now, IReadOnlyList<RoomUpdate> updates)
    {
        view = now;
        foreach (var reader in readers.Keys)
        {
            foreach (var update in updates) { reader.Writer.TryWrite(update); }
        }

        Interlocked.Exchange(ref changed, NewSignal()).TrySetResult();
    }
}
