using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Requests;

/// <summary>
/// A request for one person: null for whoever is nothing to it, which looks like one that does not exist, and is
/// counted: whoever goes on trying is told to wait.
/// </summary>
internal sealed class RequestReadings(
    RequestReceivers receivers, TimelyRoomLog log, DirectorySource directory, RoomReader rooms, PersonLimits limits)
{
    /// <exception cref="BadHttpRequestException">The person tried too many in vain; becomes a 429.</exception>
    public async Task<RequestReading?> ReadAsync(Guid requestId, Guid person) =>
        (await OpenAsync(requestId, person)).Shown;

    /// <summary>The same with the room in whose access log it belongs.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<OpenedRequest> OpenAsync(Guid requestId, Guid person)
    {
        limits.CheckTries(person);
        var opened = await SeenAsync(requestId, person);
        if (opened.Shown is null) { limits.TriedInVain(person); }
        return opened;
    }

    private async Task<OpenedRequest> SeenAsync(Guid requestId, Guid person)
    {
        // The store is asked first: a request that is not there costs its end, and no grain.
        if (await log.HeadAsync(StreamId.Request(requestId)) is not { Sequence: > 0 })
        {
            return new OpenedRequest(null, null, null);
        }

        var people = await directory.CurrentAsync();
        var state = await receivers.CurrentAsync(requestId, people.State);
        Guid? roomId = state.RoomId is { } there && await rooms.RequestAsync(there) == requestId ? there : null;
        var room = roomId is { } id ? await rooms.SeenAsync(id, person) : null;
        var accepted = roomId is null ? null : new AcceptedInto(room?.Whole, room?.View);
        var answers = state.Receiver is { } to && people.State.AnswersFor(to.Unit.Id, person, to.IsOf(person));
        if (RequestPolicy.ViewOf(state, person, people.CasesUnitOf(person), accepted, answers) is not { } view)
        {
            return new OpenedRequest(null, null, roomId);
        }

        var names = state.History.Select(s => s.By).Where(by => by != Actor.System.PersonId).Distinct()
            .ToDictionary(by => by, by => NameOf(state, people, by));
        var reading = new RequestReading(
            requestId,
            new(view.Part.HasFlag(RequestPart.Sender), view.Part.HasFlag(RequestPart.Answers),
                view.Part.HasFlag(RequestPart.Colleague)),
            [.. view.MayGive.Select(RequestCommandNames.Names.Of).Order(StringComparer.Ordinal)], names,
            view.Request);
        return new OpenedRequest(reading, room, roomId);
    }

    private static string NameOf(RequestState state, DirectoryReading people, Guid id) =>
        people.State.People.TryGetValue(id, out var entry) ? entry.Value.Name
        : state.Letter!.Sender.PersonId == id ? state.Letter.Sender.Name : "";
}

/// <param name="Shown">Null for whoever is shown nothing.</param>
/// <param name="Room">That it was accepted into, as the reader sees it; null where they do not.</param>
/// <param name="RoomId">The same, whether they see it or not.</param>
internal sealed record OpenedRequest(RequestReading? Shown, RoomReading? Room, Guid? RoomId);
