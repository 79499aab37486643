using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Rooms;

/// <summary>What a new room needs.</summary>
/// <param name="CommandId">UUIDv7 made by the client.</param>
/// <param name="RoomId">Made by the client, so that a repeated call opens one room.</param>
/// <param name="Role">The role in which the opener enters.</param>
/// <param name="Controller">The responsible organisation.</param>
/// <param name="Unit">The responsible unit: one that treats.</param>
/// <param name="Basis">Why the room may be opened.</param>
/// <param name="Question">The question, if known already.</param>
/// <param name="Agreement">By what organisations share it, if known already.</param>
/// <param name="Retention">How long it is kept; left out, as the installation says.</param>
public sealed record OpenRoomBody(
    Guid CommandId, Guid RoomId, Role Role, OrganisationRef Controller, OrganisationRef Unit, string Basis,
    string? Question = null, Agreement? Agreement = null, Retention? Retention = null);
