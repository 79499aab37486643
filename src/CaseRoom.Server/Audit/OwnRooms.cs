using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit;

/// <summary>The cases whose access log somebody reads as the patient, or for them.</summary>
internal sealed class OwnRooms(RoomLists lists, RoomReads rooms, Accesses accesses)
{
    /// <summary>Each recorded; none, recorded too, for anybody else.</summary>
    /// <exception cref="UnrecordedException">Nothing may be shown.</exception>
    public async Task<IReadOnlyList<RoomReading>> OpenAsync(HttpContext context, string form, CancellationToken cancel)
    {
        var person = context.Person();
        var own = (await lists.OfAsync(person.PersonId, cancel))
            .Where(room => room.Role is Role.Patient or Role.Representative);
        var readings = new List<RoomReading>();
        foreach (var room in own)
        {
            if (await AccessLogEndpoint.OpenAsync(context, room.RoomId, rooms, accesses, form) is { } reading)
            {
                readings.Add(reading);
            }
        }

        if (readings.Count == 0)
        {
            await accesses.OutsideAsync(
                person, AccessLogEndpoint.AsForm(form), AccessOutcome.Refused);
        }

        return readings;
    }
}
