using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Api;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>Everything the hub carries, as HTTP.</summary>
internal static class RoomEndpoints
{
    public static async Task<Ok<IReadOnlyList<RoomListItem>>> List(
        HttpContext context, RoomLists lists, Accesses accesses, CancellationToken cancel)
    {
        var rooms = await lists.OfAsync(context.Person().PersonId, cancel);
        await accesses.ListedAsync(context.Person(), rooms);
        return TypedResults.Ok(rooms);
    }

    /// <summary>Opens a room; the same command id again answers the same.</summary>
    public static async Task<Ok<Outcome>> Open(HttpContext context, OpenRoomBody body, RoomOpening opening) =>
        TypedResults.Ok(await opening.OpenAsync(context.Person(), body));

    public static async Task<Results<Ok<RoomView>, ProblemHttpResult>> View(
        HttpContext context, Guid roomId, RoomReads rooms) =>
        await rooms.ShowAsync(roomId, context.Person(), AccessKind.Room) is { } reading
            ? TypedResults.Ok(reading.ToView())
            : HostProblems.NotFound.ToResult();

    public static async Task<Results<Ok<IReadOnlyList<Outcome>>, ProblemHttpResult>> Submit(
        HttpContext context, Guid roomId, CommandBody body, RoomCommands gateway) =>
        body.Commands is { } commands
            ? TypedResults.Ok(await CallLimit.AnsweredAsync(
                context, await gateway.SubmitAsync(roomId, context.Person(), commands)))
            : body.Problem();

    /// <summary>Committed events after a sequence, as the reader may see them today; <c>to</c> is where the page
    /// ends.</summary>
    public static async Task<Results<Ok<Batch>, ProblemHttpResult>> Events(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses, IGrainFactory grains, long after = 0,
        int limit = WireLimits.EventsPerBatch)
    {
        if (after < 0 || limit is < 1 or > WireLimits.EventsPerBatch) { return HostProblems.Of(400).ToResult(); }
        if (await rooms.OpenAsync(roomId, context.Person(), AccessKind.Events) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var upTo = (int)Math.Clamp(reading.Sequence - after, 0, limit);
        await accesses.ShownAsync(context.Person(), reading, new Access(AccessKind.Events, [], after, after + upTo));
        if (upTo == 0)
        {
            // A reader that says to be further than the log is told where the log is.
            var end = Math.Min(after, reading.Sequence);
            return TypedResults.Ok(new Batch(roomId, end + 1, end, Convert.ToBase64String(reading.Hash), []));
        }

        var range = await grains.GetGrain<IRoomGrain>(roomId).Read(after, upTo);
        var seen = range.Events
            .Select(e => Grains.Live.Encoding.For(RoomCodec.Events.Decode(e.Bytes), e.Bytes, reading.View))
            .OfType<byte[]>()
            .Select(bytes => JsonElement.Parse(bytes))
            .ToList();
        return TypedResults.Ok(new Batch(roomId, range.From, range.To, Convert.ToBase64String(range.Hash), seen));
    }
}
