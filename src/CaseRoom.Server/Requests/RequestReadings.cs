using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Requests;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Requests;

/// <summary>
/// A request for one person: null for whoever is nothing to it, which looks like one that does not exist, and is
/// counted: whoever goes on trying is told to wait.
/// </summary>
internal sealed class RequestReadings(
    IGrainFactory grains, TimelyRoomLog log, DirectorySource directory, PersonLimits limits)
{
    /// <exception cref="BadHttpRequestException">The person tried too many in vain; becomes a 429.</exception>
    public async Task<RequestReading?> ReadAsync(Guid requestId, Guid person)
    {
        limits.CheckTries(person);
        if (await SeenAsync(requestId, person) is { } reading) { return reading; }
        limits.TriedInVain(person);
        return null;
    }

    private async Task<RequestReading?> SeenAsync(Guid requestId, Guid person)
    {
        // The store is asked first: a request that is not there costs its end, and no grain.
        if (await log.HeadAsync(StreamId.Request(requestId)) is not { Sequence: > 0 }) { return null; }
        var encoded = await grains.GetGrain<IRequestGrain>(requestId).State();
        var people = await directory.CurrentAsync();
        var state = RequestCodec.DecodeState(encoded.State);
        if (RequestPolicy.ViewOf(state, person, people.UnitOf(person)) is not { } view) { return null; }
        var names = state.History.Select(s => s.By).Where(id => id != Actor.System.PersonId).Distinct()
            .ToDictionary(id => id, id => NameOf(state, people, id));
        return new RequestReading(
            requestId,
            new(view.Part.HasFlag(RequestPart.Sender), view.Part.HasFlag(RequestPart.Answers),
                view.Part.HasFlag(RequestPart.Colleague)),
            [.. view.MayGive.Select(RequestCommandNames.Names.Of).Order(StringComparer.Ordinal)], names, state);
    }

    private static string NameOf(RequestState state, DirectoryReading people, Guid id) =>
        people.State.People.TryGetValue(id, out var entry) ? entry.Value.Name
        : state.Letter!.Sender.PersonId == id ? state.Letter.Sender.Name : "";
}
