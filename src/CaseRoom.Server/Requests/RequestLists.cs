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
internal sealed class RequestLists(Summaries summaries, IGrainFactory grains, DirectorySource directory)
{
    /// <summary>Requests shown to one person; the newest.</summary>
    private const int Limit = 500;

    /// <summary>What waits for the person first, what is due soonest before the rest, then the newest change.</summary>
    public async Task<IReadOnlyList<RequestListItem>> OfAsync(Guid person, CancellationToken cancel)
    {
        var unit = (await directory.CurrentAsync()).CasesUnitOf(person);
        Guid[] ids = unit is { } u ? [person, u] : [person];
        var items = new List<RequestListItem>();
        foreach (var (found, summary) in await summaries.FindAsync(
            StreamKind.Request, ids, Limit, AnewAsync, cancel))
        {
            if (summary.RoomId is not null && summary.SenderId != person) { continue; }
            var answers = found.Summary.FindableBy.Contains(person) && summary.SenderId != person;
            items.Add(new(
                found.StreamId, summary.SenderId == person, summary.WaitsFor == person, answers, found.At, summary));
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
