namespace CaseRoom.Decoder;

/// <summary>The file is not taken: a reason, and what belongs to it after a space.</summary>
internal sealed class RefusedException(string reason) : Exception(reason);
