namespace CaseRoom.Grains.Log;

/// <summary>
/// What lists need of a stream, written under the same condition as the append it follows from. Whatever is said
/// about a person or case is sealed with the stream's key; phase, counts and times are in clear.
/// </summary>
/// <param name="Phase">The stream's phase or status, a stable word.</param>
/// <param name="FindableBy">Ids of the people, units and organisations in whose lists it stands.</param>
/// <param name="DueAt">When a sweep must look at the stream again, UTC; null for never.</param>
/// <param name="Nonce">12 bytes, AES-256-GCM.</param>
/// <param name="Sealed">Cipher text and tag of the summary's JSON, sealed under <see cref="KeySlot.Content"/>
/// with the sequence after the append in its associated data.</param>
/// <param name="IdentityIndex">What the patient is found by, as <see cref="Log.IdentityIndex"/> makes it; or
/// null.</param>
public sealed record StreamSummary(
    string Phase, IReadOnlyList<Guid> FindableBy, DateTimeOffset? DueAt, byte[] Nonce, byte[] Sealed,
    byte[]? IdentityIndex);

/// <summary>A summary as a list finds it.</summary>
/// <param name="StreamId">The id part of the stream's name.</param>
/// <param name="Sequence">The head it was written with; needed to open it.</param>
/// <param name="At">UTC time of the stream's last event; the Unix epoch where it has none yet.</param>
/// <param name="Summary">As it was appended.</param>
public sealed record FoundSummary(Guid StreamId, long Sequence, DateTimeOffset At, StreamSummary Summary);
