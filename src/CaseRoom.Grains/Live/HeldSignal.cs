using CaseRoom.Contracts.Rooms;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>A signal as it came and as it reads: read once on a host, however many see it.</summary>
public sealed record HeldSignal(EncodedSignal Encoded, RoomSignal Signal);
