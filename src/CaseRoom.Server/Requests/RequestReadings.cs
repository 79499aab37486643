using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Requests;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Requests;

/// <summary>A request for one person: null for whoever is nothing to it, which looks like one that does not
/// exist.</summary>
internal sealed class RequestReadings(IGrainFactory grains, DirectorySource directory)
{
    public async Task<RequestReading?> ReadAsync(Guid requestId, Guid person)
    {
        var encoded = await grains.GetGrain<IRequestGrain>(requestId).State();
        if (encoded.Sequence == 0) { return null; }
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
