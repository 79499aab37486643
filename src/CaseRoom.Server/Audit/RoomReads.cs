using CaseRoom.Domain.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit;

/// <summary>A room for somebody who is about to be shown something of it.</summary>
internal sealed class RoomReads(RoomReader reader, Accesses accesses, IdentifiedLevel level)
{
    /// <summary>The room, for a caller that decides and records what of it is shown. Null where the person has no view:
    /// that they asked is then recorded already.</summary>
    /// <exception cref="UnrecordedException">Nobody may know what the answer would have been.</exception>
    /// <exception cref="LevelTooLowException">They see who the patient is, and not by this sign-in; recorded too.
    /// </exception>
    public async Task<RoomReading?> OpenAsync(Guid roomId, SignedInPerson person, AccessKind kind)
    {
        var refused = Access.Of(kind, roomId);
        if (await reader.ReadAsync(roomId, person.PersonId) is { } reading)
        {
            if (!level.Withholds(person, reading.View)) { return reading; }
            await accesses.RefusedAsync(person, reading, refused);
            throw level.TooLow(person);
        }

        await (await reader.PartAsync(roomId, person.PersonId) is { } part
            ? accesses.RefusedAsync(person, roomId, part.Role, refused)
            : accesses.OutsideAsync(person, refused, AccessOutcome.Refused));
        return null;
    }

    /// <summary>The room as it is now, recorded as shown.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task<RoomReading?> ShowAsync(Guid roomId, SignedInPerson person, AccessKind kind)
    {
        if (await OpenAsync(roomId, person, kind) is not { } reading) { return null; }
        await accesses.ShownAsync(person, reading, new Access(kind, [], To: reading.Sequence));
        return reading;
    }
}
