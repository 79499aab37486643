using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// The committed state of a room for one person: the one gate of every read. Null where the person has no view, which
/// looks like a room that does not exist, and is counted: whoever goes on trying is told to wait.
/// </summary>
internal sealed class RoomReader(
    RoomStates rooms, PersonLimits limits, IdentifiedLevel level, TimeProvider clock)
{
    /// <summary>Who opened the room; null while nobody has.</summary>
    public async Task<Guid?> OpenerAsync(Guid roomId) => (await rooms.ReadAsync(roomId))?.State.Case.Opening?.By;

    /// <summary>The request that the room was opened for; null for none, and while there is no room.</summary>
    public async Task<Guid?> RequestAsync(Guid roomId) =>
        (await rooms.ReadAsync(roomId))?.State.Case.Opening?.RequestId;

    /// <summary>The part in the room that the person has, or had before they left or were kept out; null for a
    /// stranger.</summary>
    public async Task<Member?> PartAsync(Guid roomId, Guid person) =>
        (await rooms.ReadAsync(roomId))?.State.Membership.Members.GetValueOrDefault(person);

    /// <exception cref="BadHttpRequestException">The person tried too many rooms in vain; becomes a 429.</exception>
    public async Task<RoomReading?> ReadAsync(Guid roomId, Guid person)
    {
        limits.CheckTries(person);
        if (await SeenAsync(roomId, person) is { } reading) { return reading; }
        limits.TriedInVain(person);
        return null;
    }

    /// <summary>What keeps a sign-in from a room whose patient its person knows; null where nothing does.</summary>
    public async Task<Problem?> LevelFaultAsync(Guid roomId, SignedInPerson person) =>
        level.Fault(person) is { } fault && await SeenAsync(roomId, person.PersonId) is { View.Identity: true }
            ? fault : null;

    /// <summary>The same where it was something else that the person asked for: in vain is no try.</summary>
    public async Task<RoomReading?> SeenAsync(Guid roomId, Guid person) =>
        await rooms.ReadAsync(roomId) is { } at
            && Viewer.At(at.State, person, clock.GetUtcNow()) is { } view
            && at.State.Membership.Present(person) is { } member
                ? new RoomReading(roomId, at.Sequence, at.Hash, at.State, view, member)
                : null;
}

/// <param name="Whole">The unredacted state: only for what the policy names; everything shown comes from
/// <see cref="Seen"/>.</param>
internal sealed record RoomReading(
    Guid RoomId, long Sequence, byte[] Hash, RoomState Whole, View View, Member Member)
{
    private RoomState? seen;

    /// <summary>The state as this person may see it; made once.</summary>
    public RoomState Seen => seen ??= Redaction.Of(Whole, View);

    public RoomView ToView() => new(
        RoomId, Sequence, Convert.ToBase64String(Hash),
        new ReaderView(
            View.Mask.Alias(Member.Person.PersonId), Member.Role, View.Reach, View.Identity, View.Genetics,
            [
                .. RoomCommandNames.Names.All
                    .Where(n => Policy.Allows(Member.Role, n.Type) && !Whole.Life.Silences(Member.Role, n.Type))
                    .Select(n => n.Name),
            ],
            Member.Relation?.Link?.Kind),
        Seen);
}
