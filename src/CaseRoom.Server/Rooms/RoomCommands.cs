using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Materials;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>The way of every command into a room: within limits, completed by the server, decided by the
/// grain.</summary>
internal sealed class RoomCommands(
    RoomReferences rooms, StreamAsking asking, RoomReader reader, CommandCompletion completion, PersonLimits limits,
    FreshSignIn fresh, IdentifiedLevel level, SharingGuard sharing, FoundWords words, PatientRooms others)
{
    /// <summary>Commands from a client: one outcome each, in order.</summary>
    public async Task<IReadOnlyList<Outcome>> SubmitAsync(
        Guid roomId, SignedInPerson person, IReadOnlyList<ReceivedCommand> commands)
    {
        if (commands.Count == 0) { return []; }
        if (person.ReadsOnly) { return StreamCalls.RefusedAll(commands, new Problem("scopeMissing")); }
        if (limits.Fault(person.PersonId, commands.Count) is { } tooMany)
        {
            return StreamCalls.RefusedAll(commands, tooMany);
        }

        if (await reader.LevelFaultAsync(roomId, person) is { } tooLow)
        {
            return StreamCalls.RefusedAll(commands, tooLow);
        }

        var outcomes = new Outcome?[commands.Count];
        var encoded = new List<(int Place, EncodedCommand Command)>();
        var looks = new Dictionary<Guid, IReadOnlyList<FoundInText>>();
        for (var i = 0; i < commands.Count; i++)
        {
            var problem = StreamCalls.Fault(commands[i], CommandGates.ServerOnly)
                ?? (CommandGates.Has(commands[i].Command!.Type, Gate.Identified) ? level.Fault(person) : null)
                ?? (CommandGates.Has(commands[i].Command!.Type, Gate.Fresh) ? fresh.Fault(person) : null)
                ?? limits.NamesFault(person.PersonId, commands[i].Command!.Looked)
                ?? await sharing.AskedAsync(roomId, person, commands[i].Command!, looks);
            if (problem is not null) { outcomes[i] = StreamCalls.Refused(commands[i].CommandId, problem); }
            else { encoded.Add((i, await completion.CompleteAsync(
                    roomId, person.PersonId, commands[i].Command!))); }
        }

        var decided = await AskAsync(
            roomId, person.PersonId, [.. encoded.Select(e => e.Command)], counted: true);
        for (var i = 0; i < encoded.Count; i++)
        {
            limits.Asked(person.PersonId, decided[i]);
            var command = commands[encoded[i].Place].Command!;
            await words.RoomAsync(person, roomId, command.Data, decided[i]);
            outcomes[encoded[i].Place] = await others.ToldAsync(roomId, command, decided[i]);
        }

        return outcomes!;
    }

    /// <summary>A command that the server itself makes on a person's behalf; of the limits only that of questions about
    /// names holds for it.</summary>
    public Task<Outcome> SubmitAsync(Guid roomId, Guid person, Guid commandId, RoomCommand command) =>
        SubmitAsync(roomId, person, commandId, command, (object)command);

    /// <param name="sent">What the client asked for: the same again is a repeat, whatever the server adds by
    /// then.</param>
    /// <param name="looked">They were asked about names in what crosses the border by it.</param>
    public async Task<Outcome> SubmitAsync<TSent>(
        Guid roomId, Guid person, Guid commandId, RoomCommand command, TSent sent, bool looked = false)
    {
        if (commandId == Guid.Empty) { return StreamCalls.Refused(commandId, new Refusal.Missing("commandId")); }
        if (roomId == Guid.Empty) { return StreamCalls.Refused(commandId, UnusableRoom); }
        if (limits.NamesFault(person, looked) is { } tooMany) { return StreamCalls.Refused(commandId, tooMany); }
        var encoded = RoomCodec.Commands.Encode(commandId, null, command, sent) with { Looked = looked };
        var outcome = (await AskAsync(roomId, person, [encoded]))[0];
        limits.Asked(person, outcome);
        return outcome;
    }

    private Task<IReadOnlyList<Outcome>> AskAsync(
        Guid roomId, Guid person, IReadOnlyList<EncodedCommand> commands, bool counted = false) =>
        asking.AskAsync(StreamId.Room(roomId), rooms.Of(roomId), person, commands, counted);

    private static Refusal UnusableRoom { get; } = new Refusal.Invalid("room", "unusable");
}
