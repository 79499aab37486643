using System.Security.Cryptography;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Blobs;

/// <summary>What every store of blobs does.</summary>
public abstract class BlobStoreContract
{
    private const int Segment = 64 * 1024;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract IBlobStore Blobs { get; }

    protected StreamId Room { get; } = StreamId.Room(Guid.CreateVersion7());

    [Theory, Rule("LOG-40")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Segment - 1)]
    [InlineData(Segment)]
    [InlineData(Segment + 1)]
    [InlineData((3 * Segment) + 17)]
    public async Task Content_is_read_back_whole_and_in_ranges_across_segments(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var stored = await Blobs.WriteAsync(Room, new MemoryStream(content), length, Cancel);

        stored.Length.ShouldBe(length);
        await using var opened = (await Blobs.OpenAsync(Room, stored.Address, Cancel)).ShouldNotBeNull();
        opened.Length.ShouldBe(length);
        (await ReadAsync(opened, 0, length)).ShouldBe(content);
        foreach (var from in (int[])[0, Segment - 1, Segment, Segment + 1, (2 * Segment) - 1, length - 1])
        {
            if (from < 0 || from >= length) { continue; }

            var count = Math.Min(Segment + 2, length - from);
            (await ReadAsync(opened, from, count)).ShouldBe(content[from..(from + count)]);
        }

        (await Blobs.SizeAsync(Room, Cancel)).ShouldBe(length);
    }

    [Fact, Rule("LOG-42", "LOG-46")]
    public async Task What_is_held_is_read_back_and_counts_as_nothing_kept()
    {
        var content = RandomNumberGenerator.GetBytes((2 * Segment) + 5);
        await using (var held = await Blobs.HoldAsync(Room, new MemoryStream(content), content.Length, Cancel))
        {
            (await ReadAsync(held, 0, content.Length)).ShouldBe(content);
        }

        await Should.ThrowAsync<BlobTooLargeException>(
            () => Blobs.HoldAsync(Room, new MemoryStream(content), content.Length - 1, Cancel));
        (await Blobs.SizeAsync(Room, Cancel)).ShouldBe(0);
    }

    [Fact, Rule("LOG-40")]
    public async Task The_same_content_has_one_address_in_a_stream_and_another_elsewhere()
    {
        byte[] content = [1, 2, 3];
        var first = await Blobs.WriteAsync(Room, new MemoryStream(content), 10, Cancel);
        var again = await Blobs.WriteAsync(Room, new MemoryStream(content), 10, Cancel);
        var other = StreamId.Room(Guid.CreateVersion7());
        var elsewhere = await Blobs.WriteAsync(other, new MemoryStream(content), 10, Cancel);

        again.ShouldBe(first);
        first.Address.Length.ShouldBe(64);
        (await Blobs.SizeAsync(Room, Cancel)).ShouldBe(3);
        elsewhere.Address.ShouldNotBe(first.Address);
        (await Blobs.OpenAsync(other, first.Address, Cancel)).ShouldBeNull();
        (await Blobs.OpenAsync(Room, "../../../etc/passwd", Cancel)).ShouldBeNull();
    }

    [Theory, Rule("LOG-42")]
    [InlineData(10)]
    [InlineData(Segment)]
    [InlineData((2 * Segment) + 5)]
    public async Task Content_over_the_limit_leaves_nothing(int limit)
    {
        var content = new MemoryStream(RandomNumberGenerator.GetBytes(limit + 1));

        var refused = await Should.ThrowAsync<BlobTooLargeException>(
            () => Blobs.WriteAsync(Room, content, limit, Cancel));

        refused.Limit.ShouldBe(limit);
        (await Blobs.SizeAsync(Room, Cancel)).ShouldBe(0);
    }

    [Fact, Rule("LOG-44")]
    public async Task Streams_that_have_files_are_listed_by_id_a_few_at_a_time()
    {
        var rooms = Enumerable.Range(0, 5).Select(_ => StreamId.Room(Guid.NewGuid())).ToList();
        foreach (var room in rooms) { await Blobs.WriteAsync(room, new MemoryStream([1]), 10, Cancel); }
        var listed = new List<StreamId>();
        while (await Blobs.ListAsync(StreamKind.Room, listed.Count > 0 ? listed[^1].Id : Guid.Empty, 2, Cancel)
            is { Count: > 0 } page)
        {
            page.Count.ShouldBeLessThanOrEqualTo(2);
            listed.AddRange(page);
        }

        listed.ShouldBe(rooms, ignoreOrder: true);
        listed.Count.ShouldBe(listed.Distinct().Count());
    }

    [Fact, Rule("LOG-43")]
    public async Task Sweeping_removes_what_is_old_and_unused_and_nothing_else()
    {
        var used = await Blobs.WriteAsync(Room, new MemoryStream([1]), 10, Cancel);
        var orphan = await Blobs.WriteAsync(Room, new MemoryStream([2]), 10, Cancel);
        var now = TimeProvider.System.GetUtcNow();
        var inUse = new HashSet<string> { used.Address };

        (await Blobs.SweepAsync(Room, inUse, now.AddHours(-1), Cancel)).ShouldBe(0);
        (await Blobs.SweepAsync(Room, inUse, now.AddHours(1), Cancel)).ShouldBe(1);

        (await Blobs.OpenAsync(Room, orphan.Address, Cancel)).ShouldBeNull();
        await using var kept = (await Blobs.OpenAsync(Room, used.Address, Cancel)).ShouldNotBeNull();
        (await Blobs.SizeAsync(Room, Cancel)).ShouldBe(1);
    }

    [Fact, Rule("LOG-47")]
    public async Task Everything_of_a_stream_is_removed_at_once_and_nothing_of_others()
    {
        var other = StreamId.Room(Guid.NewGuid());
        var gone = await Blobs.WriteAsync(Room, new MemoryStream([1]), 10, Cancel);
        var kept = await Blobs.WriteAsync(other, new MemoryStream([1]), 10, Cancel);
        await Blobs.RemoveAsync(Room, Cancel);
        await Blobs.RemoveAsync(Room, Cancel);
        (await Blobs.OpenAsync(Room, gone.Address, Cancel)).ShouldBeNull();
        (await Blobs.SizeAsync(Room, Cancel)).ShouldBe(0);
        await using var still = (await Blobs.OpenAsync(other, kept.Address, Cancel)).ShouldNotBeNull();
    }

    protected static async Task<byte[]> ReadAsync(Stream opened, long from, int count)
    {
        var bytes = new byte[count];
        opened.Seek(from, SeekOrigin.Begin);
        await opened.ReadExactlyAsync(bytes, Cancel);
        return bytes;
    }
}
