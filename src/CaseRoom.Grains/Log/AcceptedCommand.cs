namespace CaseRoom.Grains.Log;

/// <summary>
/// One row per accepted command: a known id with another actor or digest is refused, else it gets its first outcome.
/// </summary>
/// <param name="CommandId">Made by the client (UUIDv7).</param>
/// <param name="Actor">The person who gave it.</param>
/// <param name="Digest">SHA-256 over type, basedOn, looked and data as received; 32 bytes.</param>
/// <param name="First">Sequence of its first event; 0 when it had none.</param>
/// <param name="Last">Sequence of its last event; 0 when it had none.</param>
public sealed record AcceptedCommand(Guid CommandId, Guid Actor, byte[] Digest, long First, long Last);
