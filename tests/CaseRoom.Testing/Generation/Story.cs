using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Testing.Generation;

/// <summary>A command as it was given and what followed: events, or a refusal, or nothing.</summary>
/// <param name="BasedOn">The version that the command named.</param>
/// <param name="Looked">Its author says that they looked for names.</param>
/// <param name="Behind">Its author had not seen the last command when they gave it: an edit may be stale.</param>
public sealed record Step(
    Guid Actor, Guid CommandId, RoomCommand Command, long? BasedOn, bool Looked, bool Behind,
    IReadOnlyList<Recorded<RoomEvent>> Events, Refusal? Refusal);

/// <summary>A room's life as generated from a seed.</summary>
public sealed record Story(int Seed, IReadOnlyList<Step> Steps)
{
    public IEnumerable<Recorded<RoomEvent>> Events => Steps.SelectMany(s => s.Events);
}
