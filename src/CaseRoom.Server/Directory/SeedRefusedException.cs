namespace CaseRoom.Server.Directory;

/// <summary>The directory refuses somebody of the people file. Stops the start; the sentence names no person.</summary>
internal sealed class SeedRefusedException(string message) : InvalidOperationException(message);
