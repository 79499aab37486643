using CaseRoom.Adapters;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>The access log of a server as somebody sees it who has its store and its keys.</summary>
internal sealed class KeptAccesses(IAccessLog log, IStreamKeys keys, IAsyncDisposable? owned = null) : IAsyncDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static KeptAccesses Of(IServiceProvider server) =>
        new(server.GetRequiredService<IAccessLog>(), server.GetRequiredService<IStreamKeys>());

    /// <summary>Beside a server in a process of its own.</summary>
    public static KeptAccesses Of(ServerProcess server)
    {
        var store = new ServiceCollection()
            .AddSqliteStore(new StoreOptions(server.DataPath, server.KeyPath, false)).BuildServiceProvider();
        return new(store.GetRequiredService<IAccessLog>(), store.GetRequiredService<IStreamKeys>(), store);
    }

    /// <summary>Everything in a chain, which is whole.</summary>
    public async Task<IReadOnlyList<AccessEntry>> InAsync(StreamId chain)
    {
        var rows = await log.ReadAsync(chain, 0, int.MaxValue, Stop);
        AccessVerifier.Verify(chain, rows, []).ShouldBe(new AccessVerdict(rows.Count, 0, null));
        var key = await keys.GetAsync(chain, KeySlot.Content, Stop);
        return [.. rows.Select(row => AccessCodec.Decode(AccessSealer.Open(chain, key, row).Bytes!))];
    }

    public async Task<IReadOnlyList<AccessEntry>> InAsync(StreamId chain, Guid person) =>
        [.. (await InAsync(chain)).Where(entry => entry.Reader.PersonId == person)];

    public async ValueTask DisposeAsync()
    {
        if (owned is not null) { await owned.DisposeAsync(); }
    }
}
