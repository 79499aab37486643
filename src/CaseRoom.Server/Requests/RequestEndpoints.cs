using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Server.Api;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Requests;

/// <summary>Requests for discussion over HTTP. For whoever is nothing to a request there is none.</summary>
internal static class RequestEndpoints
{
    public static async Task<Ok<IReadOnlyList<RequestListItem>>> List(
        HttpContext context, RequestLists lists, EarlyReadings early, CancellationToken cancel)
    {
        var requests = await lists.OfAsync(context.Person().PersonId, cancel);
        await early.ListedAsync(context.Person(), requests);
        return TypedResults.Ok(requests);
    }

    /// <summary>Sends a request; the same command id again answers the same.</summary>
    public static async Task<Ok<Outcome>> Send(HttpContext context, SendRequestBody body, RequestCalls calls) =>
        TypedResults.Ok(await calls.SendAsync(context.Person().PersonId, body));

    public static async Task<Results<Ok<RequestReading>, ProblemHttpResult>> View(
        HttpContext context, Guid requestId, RequestReadings readings, RoomReader rooms, Accesses accesses,
        EarlyReadings early, IdentifiedLevel level)
    {
        var (person, access) = (context.Person(), Access.Of(AccessKind.Request, requestId));
        var opened = await readings.OpenAsync(requestId, person.PersonId);
        if (opened is { Shown: not null, Room: { } room } && level.Withholds(person, room.View))
        {
            await accesses.RefusedAsync(person, room, access);
            throw level.TooLow(person);
        }

        if (opened is { Shown: not null, Room: null }) { await early.ReadAsync(person, requestId, opened.RoomId); }
        else { await RecordAsync(person, opened, access, rooms, accesses); }
        return opened.Shown is { } reading ? TypedResults.Ok(reading) : HostProblems.NotFound.ToResult();
    }

    /// <summary>What was accepted is of the patient's case: it is recorded where they see it (AUD-99).</summary>
    private static async Task RecordAsync(
        SignedInPerson person, OpenedRequest opened, Access access, RoomReader rooms, Accesses accesses)
    {
        if (opened is { Shown: not null, Room: { } room })
        {
            await accesses.ShownAsync(person, room, access);
        }
        else if (opened.RoomId is { } id && await rooms.PartAsync(id, person.PersonId) is { } part)
        {
            await accesses.RefusedAsync(person, id, part.Role, access);
        }
        else
        {
            await accesses.OutsideAsync(person, access, AccessOutcome.Refused);
        }
    }

    public static async Task<Results<Ok<IReadOnlyList<Outcome>>, ProblemHttpResult>> Submit(
        HttpContext context, Guid requestId, CommandBody body, RequestReadings readings, RequestCalls calls)
    {
        if (body.Commands is not { } commands) { return body.Problem(); }
        var person = context.Person().PersonId;
        return await readings.ReadAsync(requestId, person) is null
            ? HostProblems.NotFound.ToResult()
            : TypedResults.Ok(await CallLimit.AnsweredAsync(
                context, await calls.SubmitAsync(requestId, person, commands)));
    }

    /// <summary>Opens the room and answers, in one call that can be repeated.</summary>
    public static async Task<Results<Ok<AcceptReply>, ProblemHttpResult>> Accept(
        HttpContext context, Guid requestId, AcceptRequestBody body, RequestReadings readings,
        RequestAcceptance acceptance) =>
        await readings.ReadAsync(requestId, context.Person().PersonId) is { } reading
            ? TypedResults.Ok(await acceptance.TakeAsync(context.Person(), reading, body))
            : HostProblems.NotFound.ToResult();

    public static async Task<Results<Ok<Outcome>, ProblemHttpResult>> Forward(
        HttpContext context, Guid requestId, ForwardRequestBody body, RequestReadings readings, RequestCalls calls)
    {
        var person = context.Person().PersonId;
        return await readings.ReadAsync(requestId, person) is null
            ? HostProblems.NotFound.ToResult()
            : TypedResults.Ok(await calls.ForwardAsync(requestId, person, body));
    }

    /// <summary>Those whom the directory names for the unit today take over.</summary>
    public static async Task<Results<Ok<Outcome>, ProblemHttpResult>> Reassign(
        HttpContext context, Guid requestId, ReassignRequestBody body, RequestReadings readings, RequestCalls calls)
    {
        var person = context.Person().PersonId;
        return await readings.ReadAsync(requestId, person) is { } reading
            ? TypedResults.Ok(await calls.ReassignAsync(requestId, reading.Request.Receiver!.Unit.Id, person, body))
            : HostProblems.NotFound.ToResult();
    }
}
