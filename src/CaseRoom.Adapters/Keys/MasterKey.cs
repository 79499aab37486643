namespace CaseRoom.Adapters.Keys;

/// <summary>The installation's master key, which wraps every stream's keys.</summary>
/// <param name="Bytes">32 bytes.</param>
/// <param name="Place">Where it came from, for the sentence that says it does not fit.</param>
internal sealed record MasterKey(byte[] Bytes, string Place);
