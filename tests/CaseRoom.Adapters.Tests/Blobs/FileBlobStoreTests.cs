using System.Security.Cryptography;
using System.Text;
using CaseRoom.Adapters.Blobs;
using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Blobs;

public sealed class FileBlobStoreTests : BlobStoreContract, IDisposable
{
    private const int StoredSegment = BlobFormat.SegmentBytes + BlobFormat.OverheadBytes;

    private readonly StoreFolder _folder = new();

    private readonly AskedKeys keys = new();

    public FileBlobStoreTests() => Blobs = new FileBlobStore(_folder.Data, keys, TimeProvider.System);

    protected override IBlobStore Blobs { get; }

    public void Dispose() => _folder.Dispose();

    [Fact, Rule("LOG-46")]
    public async Task What_is_held_lies_under_no_name()
    {
        await using var held = await Blobs.HoldAsync(Room, new MemoryStream([1, 2, 3]), 3, Cancel);
        Directory.EnumerateFiles(_folder.Data, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact, Rule("UPL-12", "LOG-46")]
    public async Task What_waits_lies_sealed_under_a_key_that_is_of_no_room_and_of_no_other_file()
    {
        var canary = Encoding.UTF8.GetBytes("Kanarifuglsen " + new string('x', 3000));
        await using var one = await Blobs.HoldAsync(Room, new MemoryStream(canary), canary.Length, Cancel);
        await using var other = await Blobs.HoldAsync(Room, new MemoryStream(canary), canary.Length, Cancel);

        var lying = Unnamed();
        lying.Count.ShouldBe(2);
        foreach (var bytes in lying)
        {
            bytes.Length.ShouldBeGreaterThan(canary.Length);
            bytes.AsSpan().IndexOf("Kanarifuglsen"u8).ShouldBe(-1);
        }

        lying[0].ShouldNotBe(lying[1]);
        keys.Given.ShouldBeEmpty("the room's own key seals nothing that is not kept");
    }

    /// <summary>What files of this store hold that have no name any more and are open here.</summary>
    private List<byte[]> Unnamed() =>
    [
        .. Directory.EnumerateFiles("/proc/self/fd")
            .Where(open => new FileInfo(open).LinkTarget is { } name
                && name.StartsWith(_folder.Data, StringComparison.Ordinal)
                && name.EndsWith("(deleted)", StringComparison.Ordinal))
            .Select(File.ReadAllBytes),
    ];

    [Theory, Rule("LOG-41")]
    [InlineData("flip a byte of the second segment")]
    [InlineData("swap two segments")]
    [InlineData("drop the last segment")]
    [InlineData("drop the footer")]
    [InlineData("cut everything")]
    [InlineData("add a byte")]
    public async Task A_file_that_was_meddled_with_is_noticed(string how)
    {
        var content = RandomNumberGenerator.GetBytes((3 * BlobFormat.SegmentBytes) + 100);
        var stored = await Blobs.WriteAsync(Room, new MemoryStream(content), content.Length, Cancel);
        var path = FileOf(stored);
        await File.WriteAllBytesAsync(path, Meddled(await File.ReadAllBytesAsync(path, Cancel), how), Cancel);

        await Should.ThrowAsync<TamperedBlobException>(async () =>
        {
            await using var opened = (await Blobs.OpenAsync(Room, stored.Address, Cancel))!;
            await ReadAsync(opened, 0, content.Length);
        });
    }

    [Fact, Rule("LOG-41")]
    public async Task A_file_in_the_place_of_another_is_noticed()
    {
        var (one, other) = (await Write([1, 1]), await Write([2, 2]));
        File.Copy(FileOf(one), FileOf(other), overwrite: true);

        await Should.ThrowAsync<TamperedBlobException>(() => Blobs.OpenAsync(Room, other.Address, Cancel));
    }

    [Fact, Rule("LOG-41")]
    public async Task A_segment_of_another_file_with_the_same_place_is_noticed()
    {
        var (first, second) = (new byte[BlobFormat.SegmentBytes + 1], new byte[BlobFormat.SegmentBytes + 1]);
        second[0] = 1;
        var (one, other) = (await Write(first), await Write(second));
        var from = await File.ReadAllBytesAsync(FileOf(one), Cancel);
        var to = await File.ReadAllBytesAsync(FileOf(other), Cancel);
        from.AsSpan(BlobFormat.HeaderBytes, StoredSegment).CopyTo(to.AsSpan(BlobFormat.HeaderBytes));
        await File.WriteAllBytesAsync(FileOf(other), to, Cancel);

        await using var opened = (await Blobs.OpenAsync(Room, other.Address, Cancel)).ShouldNotBeNull();
        await Should.ThrowAsync<TamperedBlobException>(() => ReadAsync(opened, 0, 10));
    }

    [Fact, Rule("LOG-42")]
    public async Task A_refused_or_broken_upload_leaves_no_file()
    {
        await Should.ThrowAsync<BlobTooLargeException>(
            () => Blobs.WriteAsync(Room, new MemoryStream(new byte[200_000]), 100_000, Cancel));
        var closed = new MemoryStream();
        await closed.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(() => Blobs.WriteAsync(Room, closed, 10, Cancel));

        Directory.GetFiles(_folder.Data, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact, Rule("LOG-45")]
    public async Task An_upload_is_answered_after_the_folder_that_names_it_is_flushed()
    {
        var named = new List<string>();
        var blobs = Flushing(folder =>
        {
            named.AddRange(Directory.GetFiles(folder).Select(path => Path.GetFileName(path)));
            FolderEntries.FlushUpTo(_folder.Path, folder);
        });

        var stored = await blobs.WriteAsync(Room, new MemoryStream([1, 2, 3]), 10, Cancel);

        named.ShouldBe([stored.Address]);
    }

    [Fact, Rule("LOG-45")]
    public async Task An_upload_whose_folder_cannot_be_flushed_is_not_answered()
    {
        var blobs = Flushing(folder => FolderEntries.Flush(Path.Combine(folder, "gone")));

        await Should.ThrowAsync<IOException>(() => blobs.WriteAsync(Room, new MemoryStream([1]), 10, Cancel));
    }

    private FileBlobStore Flushing(Action<string> flushed) =>
        new(_folder.Data, new MemoryStreamKeys(), TimeProvider.System, flushed);

    private static byte[] Meddled(byte[] file, string how)
    {
        var (header, second) = (BlobFormat.HeaderBytes, BlobFormat.HeaderBytes + StoredSegment);
        switch (how)
        {
            case "flip a byte of the second segment":
                file[second + 50] ^= 1;
                return file;
            case "swap two segments":
                return [.. file[..header], .. file[second..(second + StoredSegment)], .. file[header..second],
                    .. file[(second + StoredSegment)..]];
            case "drop the last segment":
                return [.. file[..(header + (3 * StoredSegment))], .. file[^BlobFormat.FooterBytes..]];
            case "drop the footer": return file[..^BlobFormat.FooterBytes];
            case "cut everything": return file[..10];
            default: return [.. file, 0];
        }
    }

    private Task<StoredBlob> Write(byte[] content) =>
        Blobs.WriteAsync(Room, new MemoryStream(content), content.Length, Cancel);

    private string FileOf(StoredBlob blob) =>
        Path.Combine(_folder.Data, "room", Room.Id.ToString("D"), blob.Address);
}

/// <summary>Keys that keep which were asked for.</summary>
internal sealed class AskedKeys : IStreamKeys
{
    private readonly MemoryStreamKeys keys = new();

    public List<StreamId> Given { get; } = [];

    public ValueTask<byte[]> GetAsync(StreamId stream, KeySlot slot, CancellationToken cancel = default)
    {
        Given.Add(stream);
        return keys.GetAsync(stream, slot, cancel);
    }

    public ValueTask<byte[]> IndexKeyAsync(CancellationToken cancel = default) => keys.IndexKeyAsync(cancel);
}
