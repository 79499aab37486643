namespace CaseRoom.Domain.Audit.Review;

/// <summary>An access log that is not as it was written: who read then is not known, and no finding rests on
/// it.</summary>
/// <param name="RoomId">Null for what belongs to no room.</param>
/// <param name="Unopened">Rows that cannot be opened.</param>
/// <param name="Misplaced">Rows that are missing, or do not follow those before them.</param>
/// <param name="First">The sequence of the first of either.</param>
public sealed record DamagedLog(Guid? RoomId, long Unopened, long Misplaced, long First);
