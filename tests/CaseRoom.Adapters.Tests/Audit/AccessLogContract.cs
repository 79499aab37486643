using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Audit;

/// <summary>What every access log does.</summary>
public abstract class AccessLogContract
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static byte[] Key { get; } = RandomNumberGenerator.GetBytes(32);

    protected abstract IAccessLog Log { get; }

    [Fact, Rule("AUD-03", "AUD-04")]
    public async Task Rows_get_their_places_in_order_and_are_read_back_page_by_page()
    {
        var room = NewRoom();
        (await Log.ReadAsync(room, 0, 10, Cancel)).ShouldBeEmpty();
        (await Log.AppendAsync(room, [Some(room, 1)], Cancel)).ShouldBe(1);
        (await Log.AppendAsync(room, [Some(room, 2), Some(room, 3), Some(room, 4)], Cancel)).ShouldBe(2);

        var rows = await Log.ReadAsync(room, 0, 10, Cancel);
        rows.Select(row => row.Sequence).ShouldBe([1, 2, 3, 4]);
        AccessVerifier.Verify(room, rows, []).ShouldBe(new AccessVerdict(4, 0, null));
        rows.Select(row => AccessCodec.Decode(AccessSealer.Open(room, Key, row).Bytes!).At).ShouldBe(
            rows.Select(row => row.At));
        (await Log.ReadAsync(room, 1, 2, Cancel)).Select(row => row.Sequence).ShouldBe([2, 3]);
        (await Log.ReadAsync(room, 4, 2, Cancel)).ShouldBeEmpty();
    }

    [Fact, Rule("AUD-03")]
    public async Task Chains_have_beginnings_and_places_of_their_own()
    {
        var room = NewRoom();
        StreamId[] chains = [room, NewRoom(), StreamId.Request(room.Id)];
        foreach (var chain in (StreamId[])[.. chains, .. chains])
        {
            await Log.AppendAsync(chain, [Some(chain, 1)], Cancel);
        }

        foreach (var chain in chains)
        {
            AccessVerifier.Verify(chain, await Log.ReadAsync(chain, 0, 10, Cancel), []).Rows.ShouldBe(2);
        }
    }

    [Fact, Rule("AUD-03")]
    public async Task Many_at_once_are_all_kept_in_one_order()
    {
        StreamId[] rooms = [NewRoom(), NewRoom(), NewRoom()];
        var places = await Task.WhenAll(Enumerable.Range(0, 150).Select(n => Task.Run(
            () => Log.AppendAsync(rooms[n % 3], [Some(rooms[n % 3], n), Some(rooms[n % 3], n)], Cancel), Cancel)));

        places.Order().ShouldBe(Enumerable.Range(0, 150).Select(n => (long)(2 * (n / 3)) + 1));
        foreach (var room in rooms)
        {
            AccessVerifier.Verify(room, await Log.ReadAsync(room, 0, 1000, Cancel), [])
                .ShouldBe(new AccessVerdict(100, 0, null));
        }
    }

    [Fact, Rule("AUD-03")]
    public async Task All_chains_are_told_in_the_order_in_which_they_grew()
    {
        var (one, other) = (NewRoom(), NewRoom());
        var before = await EndAsync();
        await Log.AppendAsync(one, [Some(one, 1)], Cancel);
        await Log.AppendAsync(other, [Some(other, 2), Some(other, 3)], Cancel);
        await Log.AppendAsync(one, [Some(one, 4)], Cancel);

        var grown = await Log.SinceAsync(before, 10, Cancel);
        grown.Select(row => (row.Chain, row.Sequence)).ShouldBe([(one, 1), (other, 1), (other, 2), (one, 2)]);
        grown[3].Hash.ShouldBe((await Log.ReadAsync(one, 1, 1, Cancel))[0].Hash);
        (await Log.SinceAsync(grown[1].Position, 1, Cancel)).Select(row => row.Position).ShouldBe([grown[2].Position]);
        (await Log.SinceAsync(grown[3].Position, 1, Cancel)).ShouldBeEmpty();
    }

    protected static StreamId NewRoom() => StreamId.Room(Guid.CreateVersion7());

    protected static SealedAccess Some(StreamId chain, int minute) => AccessRows.Sealed(chain, Key, minute);

    private async Task<long> EndAsync() =>
        (await Log.SinceAsync(0, int.MaxValue, Cancel)) is [.., var last] ? last.Position : 0;
}
