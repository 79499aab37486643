using CaseRoom.Domain.Custody;

namespace CaseRoom.Client;

/// <summary>A room to be opened from a file.</summary>
/// <param name="RoomId">Made by the caller, so that a repeated import opens one room.</param>
/// <param name="CommandId">Likewise.</param>
/// <param name="UnitId">The responsible unit, one that treats; null for the importer's own.</param>
/// <param name="Basis">Why the room may be opened; its members read it.</param>
/// <param name="Title">What the file is called in the room.</param>
/// <param name="Agreement">By what organisations share it; or null.</param>
/// <param name="Retention">How long it is kept; null, as the installation says.</param>
public sealed record ImportedRoom(
    Guid RoomId, Guid CommandId, Guid? UnitId, string Basis, string Title, Agreement? Agreement = null,
    Retention? Retention = null);
