using System.Net;
using System.Text.Json.Serialization.Metadata;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Client;

/// <summary>
/// Keeps one connection to a room, one after another, and folds what comes over it. Everything that touches the fold
/// runs in the connection's own order.
/// </summary>
internal sealed class RoomConnectionLoop(
    CaseRoomClient client, RoomView start, Action<RoomView, IReadOnlyList<RoomUpdate>> publish)
{
    private readonly Guid roomId = start.RoomId;
    private RoomFold fold = new(start);
    private bool stale;

    /// <summary>What the connection was opened with.</summary>
    private string? token;

    /// <summary>
    /// Up to here was pulled, as the person sees it by then; until the stream has come as far, nobody has said that
    /// they still see what they saw before.
    /// </summary>
    private long pulledTo;

    private volatile TaskCompletionSource<HubConnection> live = NewLive();

    /// <summary>The connection that follows now, or null.</summary>
    public HubConnection? Current => live.Task is { IsCompletedSuccessfully: true } open ? open.Result : null;

    /// <summary>Waits for a connection that follows the room.</summary>
    public Task<HubConnection> ConnectedAsync(CancellationToken cancel) => live.Task.WaitAsync(cancel);

    /// <summary>Runs until the room ended for this person.</summary>
    public async Task<ResetReason> RunAsync(CancellationToken stop)
    {
        var failures = 0;
        var refused = 0;
        while (true)
        {
            var followed = false;
            try
            {
                if (await OneConnectionAsync(() => (followed, refused) = (true, 0), stop) is { } end) { return end; }
            }
            catch (CaseRoomException gone) when (gone.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
            {
                return ResetReason.Removed;
            }
            catch (Exception fault) when (IsUnauthorized(fault))
            {
                // A token that ran out is renewed once; a person who was signed out gets none that is taken.
                if (refused++ > 0) { return ResetReason.SignedOut; }
                if (token is { } old) { client.Tokens.Forget(old); }
            }
            catch (Exception)
            {
                // Whatever it was, the next connection begins where this one was: nothing is lost by trying again. One
                // that failed while the follower ended is no fault of the ending.
                stop.ThrowIfCancellationRequested();
                followed = false;
            }

            (failures, refused) = followed ? (0, 0) : (failures + 1, refused);
            await Task.Delay(RetryDelay.After(failures), stop);
        }
    }

    private static TaskCompletionSource<HubConnection> NewLive() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static bool IsUnauthorized(Exception fault) =>
        fault is CaseRoomException { Status: HttpStatusCode.Unauthorized }
            or HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden };

    private async Task<ResetReason?> OneConnectionAsync(Action followed, CancellationToken stop)
    {
        token = await client.Tokens.GetAsync(stop);
        var hub = Build(token);
        await using (hub)
        {
            var over = new TaskCompletionSource<ResetReason?>(TaskCreationOptions.RunContinuationsAsynchronously);
            hub.Closed += _ => Task.FromResult(over.TrySetResult(null));
            Listen(hub, over, stop);
            try
            {
                await StartAsync(hub, stop);
                if (stale || pulledTo > 0) { await ReloadAsync(null, stop); }
                await FollowAsync(hub, stop);
                followed();
                live.TrySetResult(hub);
                return await over.Task.WaitAsync(stop);
            }
            finally
            {
                if (live.Task.IsCompleted) { live = NewLive(); }
            }
        }
    }

    /// <summary>A way that is not opened does not say why: an ordinary call does, and renews what ran out.</summary>
    private async Task StartAsync(HubConnection hub, CancellationToken stop)
    {
        try
        {
            await hub.StartAsync(stop);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            await client.MeAsync(stop);
            throw;
        }
    }

    private void Listen(HubConnection hub, TaskCompletionSource<ResetReason?> over, CancellationToken stop)
    {
        // The client library swallows what a handler throws: a fault must end the connection, so that the next one
        // begins anew.
        async Task Guarded(Func<Task> step)
        {
            try
            {
                if (!over.Task.IsCompleted) { await step(); }
            }
            catch (Exception fault)
            {
                over.TrySetException(fault);
            }
        }

        hub.On<Batch>(nameof(IRoomsClient.Batch), batch => Guarded(() => TakeAsync(hub, batch, stop)));
        hub.On<Guid, long, string>(
            nameof(IRoomsClient.Head), (_, sequence, hash) => Guarded(() => HeadAsync(hub, sequence, hash, stop)));
        hub.On<Guid, ResetReason>(
            nameof(IRoomsClient.Reset), (_, reason) => Guarded(() => ResetAsync(hub, reason, over, stop)));
        hub.On<Guid, IReadOnlyList<PersonSignal>>(nameof(IRoomsClient.Signals), (_, signals) => Guarded(() =>
        {
            publish(fold.View, [.. signals.Select(s => new RoomUpdate.Signalled(s))]);
            return Task.CompletedTask;
        }));
    }

    private async Task TakeAsync(HubConnection hub, Batch batch, CancellationToken stop)
    {
        var step = fold.Take(batch, out var news);
        if (step is FoldStep.Gap)
        {
            await PullAsync(hub, batch.From - 1, stop);
            step = fold.Take(batch, out news);
        }

        if (batch.To >= pulledTo) { pulledTo = 0; }
        await AfterAsync(hub, step, news, stop);
    }

    private async Task HeadAsync(HubConnection hub, long sequence, string hash, CancellationToken stop)
    {
        var step = fold.Compare(sequence, hash);
        if (step is FoldStep.Gap) { await PullAsync(hub, sequence, stop); }
        else { await AfterAsync(hub, step, [], stop); }
    }

    private async Task ResetAsync(
        HubConnection hub, ResetReason reason, TaskCompletionSource<ResetReason?> over, CancellationToken stop)
    {
        if (reason is ResetReason.Restored or ResetReason.ViewChanged)
        {
            await ReloadAsync(reason, stop);
            await FollowAsync(hub, stop);
        }
        else if (reason is ResetReason.SignedOut)
        {
            // A connection ends with its token; whoever can get another goes on with it.
            over.TrySetException(new CaseRoomException(HttpStatusCode.Unauthorized, "signedOut", "The token ended."));
        }
        else
        {
            over.TrySetResult(reason);
        }
    }

    /// <summary>Reads what is missing up to a sequence, over HTTP.</summary>
    private async Task PullAsync(HubConnection hub, long upTo, CancellationToken stop)
    {
        while (fold.View.Sequence < upTo)
        {
            var before = fold.View.Sequence;
            var page = await client.EventsAsync(roomId, before, cancel: stop);
            var step = fold.Take(page, out var news);
            if (step is FoldStep.Taken) { pulledTo = page.To; }
            await AfterAsync(hub, step, news, stop);
            if (fold.View.Sequence == before) { return; }
        }
    }

    private async Task AfterAsync(
        HubConnection hub, FoldStep step, IReadOnlyList<RoomUpdate> news, CancellationToken stop)
    {
        if (step is FoldStep.Taken) { publish(fold.View, news); }
        if (step is not (FoldStep.Forked or FoldStep.Unreadable or FoldStep.Gap)) { return; }
        await ReloadAsync(null, stop);
        await FollowAsync(hub, stop);
    }

    private async Task ReloadAsync(ResetReason? reason, CancellationToken stop)
    {
        // Until it has succeeded, no connection may go on from what is held.
        stale = true;
        fold = new RoomFold(await client.ViewAsync(roomId, stop));
        (stale, pulledTo) = (false, 0);
        publish(fold.View, [new RoomUpdate.Reloaded(reason, fold.View)]);
    }

    private Task FollowAsync(HubConnection hub, CancellationToken stop) =>
        hub.InvokeAsync("Follow", roomId, fold.View.Sequence, fold.View.Hash, stop);

    // The library's own way of presenting a token knows no proofs: the handshake's is made when it leaves. Nothing is
    // negotiated before: the next call may reach another host, which knows nothing of it.
    private HubConnection Build(string presented)
    {
        var address = new Uri(client.Server, "/hubs/rooms");
        var builder = new HubConnectionBuilder().WithUrl(address, options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.WebSocketConfiguration = socket =>
            {
                var proof = client.Tokens.Prove(presented, HttpMethod.Get, address);
                socket.SetRequestHeader("Authorization", $"{AuthorizedCalls.SchemeOf(proof)} {presented}");
                if (proof is not null) { socket.SetRequestHeader(ProofKey.Header, proof); }
            };
            options.Headers["X-CaseRoom"] = "1";
        });
        builder.AddJsonProtocol(json =>
        {
            WireJson.Apply(json.PayloadSerializerOptions);
            json.PayloadSerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        });
        return builder.Build();
    }
}
