namespace CaseRoom.Grains.Materials;

/// <summary>This machine has nothing that reads such a file within limits; none is then taken.</summary>
public sealed class NoFileReaderException() : IOException("No program here reads such a file.");
