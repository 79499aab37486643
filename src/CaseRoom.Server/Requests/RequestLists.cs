using System.Text.Json;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Requests;

/// <summary>A person's requests: those sent, and those that lie with the person or the person's unit.</summary>
internal sealed class RequestLists(IRoomLog log, IStreamKeys keys, DirectorySource directory)
{
    /// <summary>Requests shown to one person; the newest.</summary>
    private const int Limit = 500;

    /// <summary>What waits for the person first, what is due soonest before the rest, then the newest change.</summary>
    public async Task<IReadOnlyList<RequestListItem>> OfAsync(Guid person, CancellationToken cancel)
    {
        var unit = (await directory.CurrentAsync()).UnitOf(person);
        Guid[] ids = unit is { } u ? [person, u] : [person];
        var items = new List<RequestListItem>();
        foreach (var found in await log.FindAsync(StreamKind.Request, ids, Limit, cancel))
        {
            var stream = StreamId.Request(found.StreamId);
            var key = await keys.GetAsync(stream, KeySlot.Content, cancel);
            var json = EventSealer.OpenSummary(stream, key, found.Sequence, found.Summary);
            var summary = JsonSerializer.Deserialize<RequestSummary>(json, WireJson.Options)!;
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
}
