using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// The committed state of a room for one person: the one gate of every read over HTTP. Null where the person has no
/// view, which looks
/// like a room that does not exist.
/// </summary>
internal sealed class RoomReader(IGrainFactory grains)
{
    public async Task<RoomReading?> ReadAsync(Guid roomId, Guid person)
    {
        var encoded = await grains.GetGrain<IRoomGrain>(roomId).State();
        if (encoded.Sequence == 0) { return null; }
        var state = RoomCodec.DecodeState(encoded.State);
        return Viewer.ViewOf(state, person) is { } view && state.Membership.Present(person) is { } member
            ? new RoomReading(roomId, encoded.Sequence, encoded.Hash, state, view, member)
            : null;
    }
}

/// <param name="Whole">The unredacted state: only for what the policy names; everything shown comes from
/// <see cref="Seen"/>.</param>
internal sealed record RoomReading(
    Guid RoomId, long Sequence, byte[] Hash, RoomState Whole, View View, Member Member)
{
    /// <summary>The state as this person may see it.</summary>
    public RoomState Seen => Redaction.Of(Whole, View);

    public RoomView ToView() => new(
        RoomId, Sequence, Convert.ToBase64String(Hash),
        new ReaderView(
            Member.Person.PersonId, Member.Role, View.Reach, View.Identity, View.Genetics,
            [.. RoomCommandNames.Names.All.Where(n => Policy.Allows(Member.Role, n.Type)).Select(n => n.Name)]),
        Seen);
}
