using System.Runtime.InteropServices;
using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Refusals;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Server.Rooms;

/// <summary>Gives commands to a stream of any kind, and reads what became of them.</summary>
internal static class StreamCalls
{
    /// <param name="said">Told how it went: what was thrown, or null.</param>
    public static async Task<IReadOnlyList<Outcome>> AskAsync(
        this IStreamGrain stream, EncodedCall call, Action<Exception?> said)
    {
        if (call.Commands.Length == 0) { return []; }
        try
        {
            var reply = await stream.Submit(call);
            said(null);
            return JsonSerializer.Deserialize<Outcome[]>(reply.Outcomes, WireJson.Options)!;
        }
        catch (Exception fault)
        {
            // A refusal is an outcome, so whatever this is (the store is away, the stream is moving): nobody knows what
            // became of the commands, and the same ids make asking again harmless.
            said(fault);
            return
            [
                .. call.Commands.Select(
                    c => new Outcome(c.CommandId, OutcomeStatus.Unknown, null, null, false, null)),
            ];
        }
    }

    /// <summary>A command that the server completes from a body of its own.</summary>
    /// <param name="sent">What the client sent: the same again is a repeat, whatever the directory says by
    /// then.</param>
    public static EncodedCommand Encode<TCommand, TBody>(
        this CommandCodec<TCommand> codec, Guid commandId, long? basedOn, TCommand command, TBody sent)
        where TCommand : class
    {
        var name = codec.NameOf(command);
        var digest = EncodedCommand.DigestOf(
            name, basedOn, JsonSerializer.SerializeToUtf8Bytes(sent, WireJson.Options));
        return new EncodedCommand(commandId, name, basedOn, codec.Encode(command), digest);
    }

    /// <summary>A command exactly as the client sent it.</summary>
    public static EncodedCommand Encode(WireCommand command)
    {
        var sent = JsonSerializer.SerializeToUtf8Bytes(command.Data, WireJson.Options);
        var digest = EncodedCommand.DigestOf(command.Type, command.BasedOn, sent, command.Looked);
        return new EncodedCommand(command.CommandId, command.Type, command.BasedOn, sent, digest, command.Looked);
    }

    /// <summary>What is wrong with a command before any rule is asked; or null.</summary>
    /// <param name="received">As it stood in its call.</param>
    /// <param name="serverOnly">Names of commands that no client gives.</param>
    public static Problem? Fault(ReceivedCommand received, IReadOnlySet<string> serverOnly)
    {
        if (received.Command is not { } command) { return received.Fault; }
        if (serverOnly.Contains(command.Type)) { return new Problem("notAllowed"); }
        if (command.CommandId == Guid.Empty) { return new Problem("missing", "commandId"); }
        if (command.Data.ValueKind is not JsonValueKind.Object) { return new Problem("missing", "data"); }
        return JsonMarshal.GetRawUtf8Value(command.Data).Length > WireLimits.CommandBytes
            ? new Problem("tooLong", "data", Limit: WireLimits.CommandBytes)
            : null;
    }

    /// <summary>The whole call at once, each command with the same reason.</summary>
    public static IReadOnlyList<Outcome> RefusedAll(IReadOnlyList<ReceivedCommand> commands, Problem problem) =>
        [.. commands.Select(c => Refused(c.CommandId, problem))];

    public static Outcome Refused(Guid commandId, Problem problem) =>
        new(commandId, OutcomeStatus.Refused, null, null, false, problem);

    public static Outcome Refused(Guid commandId, Refusal refusal) =>
        Refused(commandId, Contracts.Wire.Problems.Of(refusal));
}
