using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Materials;

/// <summary>Events about documents and images.</summary>
public abstract record MaterialEvent : RoomEvent;

public sealed record MaterialAdded(
    Guid MaterialId, string Title, MaterialKind Kind, string MediaType, string Address, long Length, bool PersonImage)
    : MaterialEvent;

public sealed record MaterialMarked(Guid MaterialId, bool PersonImage, bool SharedAbroad) : MaterialEvent;

public sealed record MaterialWithdrawn(Guid MaterialId, string Reason) : MaterialEvent;
