using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Server.Custody;

/// <summary>
/// Erases, before anybody is answered, what the record of erasures names and the store still holds (KEEP-11): it was
/// put back by a copy of the store, and by none or an older one of its witness.
/// </summary>
internal sealed partial class ErasedAgain(
    IErasureRecord record, IStreamErasure store, IRoomLog log, IBlobStore blobs, ILogger<ErasedAgain> said)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var gone = (await store.ErasedAsync(cancellationToken)).ToHashSet();
        foreach (var stream in (await record.ReadAsync(cancellationToken)).Where(one => !gone.Contains(one)))
        {
            if (await log.HeadAsync(stream, cancellationToken) is null) { continue; }
            await blobs.RemoveAsync(stream, cancellationToken);
            await store.EraseAsync([stream], cancellationToken);
            Erased(stream);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Critical, "{Stream} was in the store and its witness says that it was erased. It is erased "
        + "again.")]
    private partial void Erased(StreamId stream);
}
