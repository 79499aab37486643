using System.Text.Json;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Contracts.Rooms;

/// <summary>The hub at <c>/hubs/rooms</c>: methods that a client calls.</summary>
public interface IRoomsHub
{
    /// <summary>One outcome per command, in order. Refusals are results, never exceptions.</summary>
    Task<IReadOnlyList<Outcome>> Submit(Guid roomId, IReadOnlyList<WireCommand> commands);

    /// <summary>
    /// Streams the room's events after a sequence; the hash proves that reader and log agree on the past. A reader
    /// whose role or view has changed since then, or whose past is another, gets a reset instead. From 0 everything is
    /// shown by today's view.
    /// </summary>
    Task Follow(Guid roomId, long afterSequence, string afterHash);

    Task Unfollow(Guid roomId);

    /// <summary>Sends a <see cref="RoomSignal"/> to the others who follow; anything else is dropped.</summary>
    Task Signal(Guid roomId, JsonElement signal);
}

/// <summary>Methods of the client that the hub calls.</summary>
public interface IRoomsClient
{
    Task Batch(Batch batch);

    /// <summary>The committed end of the log: finds a lost tail.</summary>
    Task Head(Guid roomId, long sequence, string hash);

    Task Reset(Guid roomId, ResetReason reason);

    Task Signals(Guid roomId, IReadOnlyList<PersonSignal> signals);
}

/// <summary>A volatile signal with who sent it.</summary>
public sealed record PersonSignal(Guid PersonId, RoomSignal Signal);
