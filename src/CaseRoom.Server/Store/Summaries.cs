using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Server.Store;

/// <summary>The sealed summaries of streams by which lists are made, opened.</summary>
internal sealed partial class Summaries(IRoomLog log, IStreamKeys keys, ILogger<Summaries> faults)
{
    /// <summary>
    /// Those that are found by one of the ids, the newest change first. One that cannot be read, such as one from an
    /// older version, is made anew from its stream; where that fails too the others are still there (ACC-21).
    /// </summary>
    /// <param name="anew">Makes the summary of that stream from its state.</param>
    public async Task<IReadOnlyList<(FoundSummary Found, T Summary)>> FindAsync<T>(
        StreamKind kind, IReadOnlyCollection<Guid> ids, int limit, Func<Guid, Task<T>> anew, CancellationToken cancel)
        where T : class
    {
        var opened = new List<(FoundSummary, T)>();
        foreach (var found in await log.FindAsync(kind, ids, limit, cancel))
        {
            if (await OpenAsync(new StreamId(kind, found.StreamId), found, anew, cancel) is { } summary)
            {
                opened.Add((found, summary));
            }
        }

        return opened;
    }

    /// <summary>One of them; null where it can neither be read nor made anew.</summary>
    public async Task<T?> OpenAsync<T>(
        StreamId stream, FoundSummary found, Func<Guid, Task<T>> anew, CancellationToken cancel)
        where T : class
    {
        try
        {
            var key = await keys.GetAsync(stream, KeySlot.Content, cancel);
            var json = EventSealer.OpenSummary(stream, key, found.Sequence, found.Summary);
            return JsonSerializer.Deserialize<T>(json, WireJson.Options);
        }
        catch (Exception fault) when (fault is JsonException or TamperedRecordException or KeyNotFoundException)
        {
            Unreadable(stream, fault);
        }

        try
        {
            return await anew(found.StreamId);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Unreadable(stream, fault);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The list entry of {Stream} cannot be read.")]
    private partial void Unreadable(StreamId stream, Exception fault);
}
