namespace CaseRoom.Grains.Materials;

/// <summary>This machine has nothing that reads such a file within limits; none is then taken.</summary>
/// <param name="withheld">Something would, but cannot be shut off, and may not be used so.</param>
public sealed class NoFileReaderException(bool withheld) : IOException("No program here reads such a file.")
{
    public bool Withheld { get; } = withheld;
}
