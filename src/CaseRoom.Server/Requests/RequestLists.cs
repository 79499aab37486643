using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Requests;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Store;

namespace CaseRoom.Server.Requests;

/// <summary>
/// A person's requests: those sent, and those that lie with the person or the person's unit. Of one that was accepted
/// the room stands in the lists of its members (REQ-27).
/// </summary>
internal sealed class RequestLists(
    Summaries summaries, IGrainFactory grains, DirectorySource directory, RequestReceivers receivers)
{
    /// <summary>Requests shown to one person; the newest.</summary>
    private const int Limit = 500;

    /// <summary>What waits for the person first, what is due soonest before the rest, then the newest change.</summary>
    public async Task<IReadOnlyList<RequestListItem>> OfAsync(Guid person, CancellationToken cancel)
    {
        var people = await directory.CurrentAsync();
        var state = people.State;
        var unit = people.CasesUnitOf(person);
        Guid[] ids = [.. new[] { person, unit ?? person }.Concat(state.UnitsAnsweredBy(person)).Distinct()];
        var items = new List<RequestListItem>();
        foreach (var (found, kept) in await summaries.FindAsync(StreamKind.Request, ids, Limit, AnewAsync, cancel))
        {
            var (sent, by) = (kept.SenderId == person, found.Summary.FindableBy);
            var lies = by.FirstOrDefault(state.Units.ContainsKey);
            var answers = state.AnswersFor(lies, person, answeredBefore: by.Contains(person) && !sent);
            if (!sent && (kept.RoomId is not null || !(answers || lies == unit))) { continue; }
            var summary = answers && !by.Contains(person)
                ? RequestSummary.Of(await receivers.CurrentAsync(found.StreamId, state))
                : kept;
            items.Add(new(
                found.StreamId, sent, summary.WaitsFor == person, answers && !sent, found.At, summary));
        }

        return
        [
            .. items.OrderByDescending(i => i.WaitsForMe).ThenBy(i => i.Summary.DueAt ?? DateTimeOffset.MaxValue)
                .ThenByDescending(i => i.ChangedAt),
        ];
    }

    private async Task<RequestSummary> AnewAsync(Guid requestId) =>
        RequestSummary.Of(RequestCodec.DecodeState((await grains.GetGrain<IRequestGrain>(requestId).State()).State));
}
