namespace CaseRoom.Client;

/// <summary>What is said of a file when it is added.</summary>
/// <param name="PersonImage">It shows a person.</param>
/// <param name="Identified">It holds a name or number: only who sees who the patient is may read it.</param>
public readonly record struct MaterialMarks(bool PersonImage = false, bool Identified = false);
