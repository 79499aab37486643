using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Testing.Generation;

/// <summary>A command as it was given and what followed: events, or a refusal, or nothing.</summary>
public sealed record Step(
    Guid Actor, RoomCommand Command, IReadOnlyList<Recorded<RoomEvent>> Events, Refusal? Refusal);

/// <summary>A room's life as generated from a seed.</summary>
public sealed record Story(int Seed, IReadOnlyList<Step> Steps)
{
    public IEnumerable<Recorded<RoomEvent>> Events => Steps.SelectMany(s => s.Events);
}
