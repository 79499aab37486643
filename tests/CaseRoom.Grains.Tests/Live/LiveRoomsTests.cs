using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Tests.Streams;
using CaseRoom.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Live;

/// <summary>A host's relay with real grains behind it.</summary>
[Collection(RoomCluster.OneAtATime)]
public sealed class LiveRoomsTests(RoomCluster cluster) : IAsyncDisposable
{
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly LiveRooms _live = new(cluster.Grains, TimeProvider.System, NullLogger<LiveRooms>.Instance);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StreamId Stream => StreamId.Room(_id);

    public ValueTask DisposeAsync() => _live.DisposeAsync();

    [Theory, Rule("LIVE-06", "LIVE-05")]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task A_host_that_stays_up_notices_a_restored_log_however_far_it_has_grown(int grown)
    {
        var room = await cluster.OpenAsync(_id);
        for (var n = 0; n < 8; n++) { await RoomCluster.SubmitAsync(room, RoomScript.Text($"{n}")); }
        var (idle, early) = (new RecordingReader(RoomCluster.Person), new RecordingReader(RoomCluster.Person));
        await FollowAsync(idle);
        await ReadsUpToAsync(idle, RoomScript.Opened + 8);
        early.Freeze();
        await FollowAsync(early);

        // The disk is put back; another host has written to it before this one hears of it.
        var copy = await RoomScript.CopyAsync(
            RoomCluster.Log, RoomCluster.Keys, Stream, upTo: RoomScript.Opened + 3, Stop);
        var other = await RoomActivation.OpenAsync(Stream, copy, RoomCluster.Keys);
        for (var n = 0; n < grown; n++) { await other.GiveAsync(RoomCluster.Person, RoomScript.Text($"other {n}")); }
        RoomCluster.Log.Restore(Stream, copy);
        await RoomCluster.SubmitAsync(room, RoomScript.Text("after"));

        foreach (var reader in (RecordingReader[])[idle, early])
        {
            if (reader == early) { reader.Thaw(); }
            await Eventually.IsTrueAsync(() => reader.Received.Contains(ResetReason.Restored));
        }

        await RoomCluster.SubmitAsync(room, RoomScript.Text("later"));
        var anew = new RecordingReader(RoomCluster.Person);
        await FollowAsync(anew);
        await ReadsUpToAsync(anew, RoomScript.Opened + 3 + grown + 2);
        anew.Received.ShouldAllBe(m => m is LiveBatch);
        foreach (var reader in (RecordingReader[])[idle, early]) { OneLogThenReset(reader); }
    }

    [Fact, Rule("LIVE-04")]
    public async Task A_frozen_reader_holds_one_batch_and_the_others_go_on()
    {
        const int Texts = 450;
        var room = await cluster.OpenAsync(_id);
        var (frozen, awake) = (new RecordingReader(RoomCluster.Person), new RecordingReader(RoomCluster.Person));
        frozen.Freeze();
        await FollowAsync(frozen);
        await FollowAsync(awake);

        // More than a channel keeps in memory, so that the frozen one must read the log when it wakes.
        var text = new string('x', Domain.Rooms.Limits.Text);
        foreach (var some in Enumerable.Range(0, Texts).Chunk(30))
        {
            await RoomCluster.SubmitAsync(room, [.. some.Select(n => RoomScript.Text($"{n}{text}"[..text.Length]))]);
        }

        await ReadsUpToAsync(awake, RoomScript.Opened + Texts);
        frozen.Received.ShouldBeEmpty();
        var held = frozen.Waiting.ShouldHaveSingleItem().ShouldBeOfType<LiveBatch>();
        Bytes(held).ShouldBeLessThanOrEqualTo(WireLimits.BatchBytes + WireLimits.EventBytes);

        frozen.Thaw();
        await ReadsUpToAsync(frozen, RoomScript.Opened + Texts);
        frozen.Batches.ShouldAllBe(b => Bytes(b) <= WireLimits.BatchBytes + WireLimits.EventBytes);
        Contiguous(frozen);
        frozen.Batches[^1].Hash.ShouldBe(awake.Batches[^1].Hash);
    }

    [Fact, Rule("ACC-101")]
    public async Task Who_sees_identity_is_not_followed_by_a_sign_in_that_may_not_be_shown_it()
    {
        await cluster.OpenAsync(_id);
        var low = new RecordingReader(RoomCluster.Person) { ReadsIdentity = false };
        await FollowAsync(low);
        low.Received.ShouldBe([ResetReason.ViewChanged]);
    }

    [Fact, Rule("ACC-26")]
    public async Task What_was_written_anew_is_not_sent_to_who_follows_from_the_beginning_or_reads_late()
    {
        var room = await cluster.OpenAsync(_id);
        await RoomCluster.SubmitAsync(room, RoomScript.Member());
        var (late, anew) = (new RecordingReader(RoomScript.Colleague), new RecordingReader(RoomScript.Colleague));
        var doctor = new RecordingReader(RoomCluster.Person);
        late.Freeze();
        await FollowAsync(late);
        await Eventually.IsTrueAsync(() => late.Waiting.Count > 0);
        await RoomCluster.SubmitAsync(room, RoomScript.Text(Cast.Canary), RoomScript.Text("without a name"));
        await FollowAsync(anew);
        await FollowAsync(doctor);
        late.Thaw();
        foreach (var reader in (RecordingReader[])[late, anew, doctor])
        {
            await ReadsUpToAsync(reader, RoomScript.Opened + 3);
        }

        foreach (var reader in (RecordingReader[])[late, anew])
        {
            Said(reader).ShouldContain("without a name");
            Said(reader).ShouldNotContain(Cast.Canary);
            reader.Received.ShouldAllBe(m => m is LiveBatch);
        }

        Said(doctor).ShouldContain(Cast.Canary);
    }

    private static string Said(RecordingReader reader) => string.Concat(
        reader.Batches.SelectMany(b => b.Events).Select(System.Text.Encoding.UTF8.GetString));

    private async Task FollowAsync(RecordingReader reader) =>
        ((object?)await _live.FollowAsync(_id, reader, 0, [], Stop)).ShouldNotBeNull();

    private static Task ReadsUpToAsync(RecordingReader reader, long sequence) =>
        Eventually.IsTrueAsync(() => reader.Batches is [.., { } last] && last.To == sequence);

    /// <summary>Every batch follows from the one before, and the reset is the last that came.</summary>
    private void OneLogThenReset(RecordingReader reader)
    {
        reader.Received[^1].ShouldBe(ResetReason.Restored);
        reader.Received.Count(m => m is ResetReason).ShouldBe(1);
        Contiguous(reader);
    }

    private void Contiguous(RecordingReader reader)
    {
        var place = LogChain.StartHead(Stream);
        foreach (var batch in reader.Batches)
        {
            batch.From.ShouldBe(place.Sequence + 1);
            batch.Before.ShouldBe(place.Hash);
            place = new LogHead(batch.To, batch.Hash);
        }
    }

    private static int Bytes(LiveBatch batch) => batch.Events.Sum(e => e.Length);
}
