namespace CaseRoom.Client;

/// <summary>A room to be opened from a file.</summary>
/// <param name="RoomId">Made by the caller, so that a repeated import opens one room.</param>
/// <param name="CommandId">Likewise.</param>
/// <param name="UnitId">The responsible unit, one that treats; null for the importer's own.</param>
/// <param name="Basis">Why the room may be opened; its members read it.</param>
/// <param name="Title">What the file is called in the room.</param>
public sealed record ImportedRoom(Guid RoomId, Guid CommandId, Guid? UnitId, string Basis, string Title);
