namespace CaseRoom.Server.Audit;

/// <summary>A reading could not be recorded, so it does not happen; becomes a 503.</summary>
internal sealed class UnrecordedException(Exception cause) : IOException("A reading could not be recorded.", cause);
