namespace CaseRoom.Contracts.Log;

/// <summary>An event in plain text.</summary>
/// <param name="Bytes">Its UTF-8 JSON, exactly as it was encoded once.</param>
/// <param name="Salt">32 bytes; with the bytes it proves the commitment.</param>
public sealed record OpenedEvent(byte[] Bytes, byte[] Salt);
