namespace CaseRoom.Domain.Audit.Review;

/// <summary>A row of the access log, and the room it is about.</summary>
public sealed record ReviewedRow(Guid RoomId, AccessEntry Entry);
