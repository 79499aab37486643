using System.Text.Json;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Rooms;

/// <summary>A room as one reader sees it; the client folds the events after <paramref name="Sequence"/> into
/// it.</summary>
/// <param name="Hash">The chain's hash at the sequence, base 64.</param>
/// <param name="You">What the reader is here, and how far they see.</param>
/// <param name="State">The state, redacted for this reader.</param>
public sealed record RoomView(Guid RoomId, long Sequence, string Hash, ReaderView You, RoomState State);

/// <param name="Commands">Names of the commands that the reader's role may give.</param>
/// <param name="Link">What binds the reader to the patient; null for who is bound by nothing, or by a relation of
/// work.</param>
public sealed record ReaderView(
    Guid PersonId, Role Role, Reach Reach, bool Identity, bool Genetics, IReadOnlyList<string> Commands,
    LinkKind? Link = null);

/// <summary>Events of one stream from–to; what this reader may not see is left out.</summary>
/// <param name="Hash">The chain's hash at <paramref name="To"/>, base 64.</param>
/// <param name="Events">Encoded events in order: <c>{ sequence, at, actor, commandId, type, data }</c>.</param>
public sealed record Batch(Guid RoomId, long From, long To, string Hash, IReadOnlyList<JsonElement> Events);

/// <summary>Why a reader must load the room anew.</summary>
public enum ResetReason
{
    Restored,
    ViewChanged,
    Removed,
    SignedOut,
    Erased,
}

/// <summary>What somebody may open by emergency access now.</summary>
/// <param name="OnCall">Whether they are on call for any unit; where not, there is nothing else.</param>
/// <param name="Rooms">Those of these units that are not closed, the newest change first; at most 500.</param>
/// <param name="Turns">For which units they are on call now, and until when; none in an answer to a search.</param>
public sealed record EmergencyDuty(
    bool OnCall, IReadOnlyList<EmergencyRoom> Rooms, IReadOnlyList<DutyTurn> Turns);

/// <summary>That somebody is on call now.</summary>
/// <param name="Unit">By name.</param>
public sealed record DutyTurn(string Unit, DateTimeOffset Until);

/// <summary>A room of a unit that somebody is on call for: nothing of what it says.</summary>
/// <param name="Member">Whether they see the room already, and need no emergency access.</param>
public sealed record EmergencyRoom(Guid RoomId, string Phase, DateTimeOffset ChangedAt, bool Member);

/// <summary>A room in a person's list.</summary>
/// <param name="Waiting">What waits for this person, as stable words with counts.</param>
/// <param name="LacksCustody">This person may record agreement and retention, and one of the two is not.</param>
public sealed record RoomListItem(
    Guid RoomId, string Phase, string Question, Role Role, Standing Standing, string Unit, int Members, int Materials,
    DateTimeOffset ChangedAt, Waiting Waiting, bool LacksCustody);
