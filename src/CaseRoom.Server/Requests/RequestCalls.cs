using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Requests;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Requests;

/// <summary>The way of every command into a request. Whoever a command names comes from the directory.</summary>
internal sealed class RequestCalls(
    IGrainFactory grains, StreamAsking asking, DirectorySource directory, PersonLimits limits)
{
    /// <summary>Commands whose people the server fills in, and the system's own.</summary>
    internal static readonly HashSet<string> ServerOnly =
    [
        .. new[]
        {
            typeof(SendRequest), typeof(AcceptRequest), typeof(ForwardRequest), typeof(ReassignRequest),
            typeof(EscalateToDeputy),
        }.Select(RequestCommandNames.Names.Of),
    ];

    public async Task<Outcome> SendAsync(Guid person, SendRequestBody body)
    {
        var state = (await directory.CurrentAsync()).State;
        if (state.ReceiverOf(body.UnitId) is not { } receiver || state.CardOf(person) is not { } sender)
        {
            return StreamCalls.Refused(body.CommandId, new Refusal.NotFound("receiver"));
        }

        return await AskAsync(body.RequestId, person, Encode(body.CommandId, null, new SendRequest(
            sender, body.Kind, body.Question, body.Urgency, body.Done, body.ResponsibleNow, receiver,
            SenderKinds.Of(state, person)), body));
    }

    public async Task<Outcome> ForwardAsync(Guid requestId, Guid person, ForwardRequestBody body) =>
        (await directory.CurrentAsync()).State.ReceiverOf(body.UnitId) is { } to
            ? await AskAsync(requestId, person, Encode(
                body.CommandId, body.BasedOn, new ForwardRequest(to, body.Reason), body, body.Looked))
            : StreamCalls.Refused(body.CommandId, new Refusal.NotFound("to"));

    /// <param name="unitId">Where the request lies.</param>
    public async Task<Outcome> ReassignAsync(Guid requestId, Guid unitId, Guid person, ReassignRequestBody body) =>
        (await directory.CurrentAsync()).State.ReceiverOf(unitId) is { } now
            ? await AskAsync(requestId, person, Encode(
                body.CommandId, body.BasedOn, new ReassignRequest(now.Coordinator, now.Deputy, body.Reason), body,
                body.Looked))
            : StreamCalls.Refused(body.CommandId, new Refusal.NotFound("receiver"));

    /// <summary>Given again by who looked, to invite the sender, it is the same answer.</summary>
    public Task<Outcome> AcceptAsync(Guid requestId, Guid roomId, Guid person, AcceptRequestBody body) =>
        AskAsync(requestId, person, Encode(
            body.CommandId, body.BasedOn, new AcceptRequest(roomId, body.Reason),
            new { body.CommandId, body.UnitId, body.Role, body.Reason, body.BasedOn }, body.Looked));

    /// <summary>The other answers, as the client sent them: one outcome each, in order.</summary>
    public async Task<IReadOnlyList<Outcome>> SubmitAsync(
        Guid requestId, Guid person, IReadOnlyList<ReceivedCommand> commands)
    {
        if (limits.Fault(person, commands.Count) is { } tooMany) { return StreamCalls.RefusedAll(commands, tooMany); }
        var outcomes = new List<Outcome>();
        foreach (var received in commands)
        {
            outcomes.Add(StreamCalls.Fault(received, ServerOnly) is { } fault
                ? StreamCalls.Refused(received.CommandId, fault)
                : await AskAsync(requestId, person, StreamCalls.Encode(received.Command!)));
        }

        return outcomes;
    }

    private async Task<Outcome> AskAsync(Guid requestId, Guid person, EncodedCommand command) =>
        command.CommandId == Guid.Empty
            ? StreamCalls.Refused(command.CommandId, new Refusal.Missing("commandId"))
            : (await asking.AskAsync(
                StreamId.Request(requestId), grains.GetGrain<IRequestGrain>(requestId), person, [command]))[0];

    private static EncodedCommand Encode<TBody>(
        Guid commandId, long? basedOn, RequestCommand command, TBody body, bool looked = false) =>
        RequestCodec.Commands.Encode(commandId, basedOn, command, body) with { Looked = looked };
}
