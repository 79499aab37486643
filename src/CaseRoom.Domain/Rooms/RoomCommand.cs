namespace CaseRoom.Domain.Rooms;

/// <summary>What somebody asks of a room. The catalogue is closed: each capability folder holds its own
/// commands.</summary>
public abstract record RoomCommand;
