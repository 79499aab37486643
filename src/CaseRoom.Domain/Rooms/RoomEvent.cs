namespace CaseRoom.Domain.Rooms;

/// <summary>What happened in a room. Names on the wire are versioned, never reused and never rewritten.</summary>
public abstract record RoomEvent;
