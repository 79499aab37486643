namespace CaseRoom.Server.Rooms;

/// <summary>Says of an endpoint by which limit its calls are counted.</summary>
/// <param name="Name">Of an allowance, or of a limit of the wire.</param>
internal sealed record LimitMark(string Name);
