namespace CaseRoom.Contracts.Wire;

/// <summary>One place of a call: the command that stood there, or why none could be read.</summary>
/// <param name="CommandId">As sent; the empty id where none could be read.</param>
/// <param name="Command">Null where there is a fault.</param>
/// <param name="Fault">Null where there is a command.</param>
public sealed record ReceivedCommand(Guid CommandId, WireCommand? Command, Problem? Fault);
