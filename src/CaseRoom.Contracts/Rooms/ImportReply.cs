using CaseRoom.Contracts.Wire;

namespace CaseRoom.Contracts.Rooms;

/// <summary>What became of an imported file.</summary>
/// <param name="RoomId">The room that was opened with it.</param>
/// <param name="Opened">Of the command that opened the room.</param>
/// <param name="Kept">Of the command that keeps the file itself as material; null when the room was refused.</param>
/// <param name="Taken">How many facts stand in the room.</param>
public sealed record ImportReply(Guid RoomId, Outcome Opened, Outcome? Kept, int Taken);

/// <summary>The problem of a file that is not taken: the fields of every problem, and where the file is
/// wrong.</summary>
/// <param name="Faults">In the order of the file, at most a hundred.</param>
public sealed record FileProblem(
    string Type, string Title, int Status, string Code, IReadOnlyList<FileFault> Faults, string? Detail = null);

/// <summary>Why a file is not taken, and where.</summary>
/// <param name="Path">JSON path such as <c>$.phenotypicFeatures[3].type.id</c>; <c>$</c> is the file itself.</param>
/// <param name="Line">1-based; null where the file as a whole is meant.</param>
/// <param name="Reason">A stable word.</param>
public sealed record FileFault(string Path, int? Line, string Reason);
