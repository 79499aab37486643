using System.Security.Cryptography;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Blobs;

/// <summary>Blobs as files <c>root/kind/id/address</c>, complete from the moment they have that name.</summary>
/// <param name="flushed">Makes the names in a folder, and in those around it, durable.</param>
internal sealed class FileBlobStore(string root, IStreamKeys keys, TimeProvider clock, Action<string> flushed)
    : IBlobStore
{
    private const string UnfinishedSuffix = ".part";
    private const int AddressDigits = BlobFormat.AddressBytes * 2;

    // Keeping the content once more and sweeping it exclude each other: else a blob could go that was just promised.
    private readonly Lock _names = new();

    public FileBlobStore(string root, IStreamKeys keys, TimeProvider clock)
        : this(root, keys, clock, folder => FolderEntries.FlushUpTo(Path.GetDirectoryName(root)!, folder))
    {
    }

    public async Task<StoredBlob> WriteAsync(
        StreamId stream, Stream content, long maxBytes, CancellationToken cancel = default)
    {
        var key = await keys.GetAsync(stream, KeySlot.Content, cancel);
        var folder = Directory.CreateDirectory(Folder(stream)).FullName;
        var unfinished = Path.Combine(folder, $"{Guid.NewGuid():N}{UnfinishedSuffix}");
        try
        {
            StoredBlob blob;
            await using (var file = new FileStream(unfinished, OwnersAlone()))
            {
                blob = await BlobWriter.WriteAsync(file, key, content, maxBytes, cancel);
            }

            lock (_names)
            {
                File.SetLastWriteTimeUtc(unfinished, clock.GetUtcNow().UtcDateTime);
                File.Move(unfinished, Path.Combine(folder, blob.Address), overwrite: true);
            }

            flushed(folder);
            return blob;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public async Task<Stream> HoldAsync(
        StreamId stream, Stream content, long maxBytes, CancellationToken cancel = default)
    {
        var key = RandomNumberGenerator.GetBytes(SealedBytes.KeyLength);
        var folder = Directory.CreateDirectory(Folder(stream)).FullName;
        var held = Path.Combine(folder, $"{Guid.NewGuid():N}{UnfinishedSuffix}");
        try
        {
            StoredBlob blob;
            await using (var file = new FileStream(held, OwnersAlone()))
            {
                blob = await BlobWriter.WriteAsync(file, key, content, maxBytes, cancel);
            }

            return new BlobReadStream(
                File.OpenHandle(held, share: FileShare.Read | FileShare.Delete), stream, blob.Address, key);
        }
        finally
        {
            // Its name goes at once; what is open can still be read, and is gone when it is closed.
            File.Delete(held);
        }
    }

    public async Task<Stream?> OpenAsync(StreamId stream, string address, CancellationToken cancel = default)
    {
        var path = Path.Combine(Folder(stream), address);
        if (!IsAddress(address) || !File.Exists(path)) { return null; }

        var key = await keys.GetAsync(stream, KeySlot.Content, cancel);
        var file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
        try
        {
            return new BlobReadStream(file, stream, address, key);
        }
        catch (TamperedBlobException)
        {
            file.Dispose();
            throw;
        }
    }

    public Task<long> SizeAsync(StreamId stream, CancellationToken cancel = default) =>
        Task.FromResult(Files(stream).Where(file => IsAddress(file.Name))
            .Sum(file => Math.Max(0, BlobFormat.ContentLength(file.Length))));

    public Task<IReadOnlyList<StreamId>> ListAsync(
        StreamKind kind, Guid after, int limit, CancellationToken cancel = default)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Folder(new StreamId(kind, Guid.Empty)))!);
        var ids = folder.Exists ? folder.EnumerateDirectories().Select(room => room.Name) : [];
        return Task.FromResult<IReadOnlyList<StreamId>>(
        [
            .. ids.Select(name => Guid.TryParseExact(name, "D", out var id) ? id : Guid.Empty)
                .Where(id => id.CompareTo(after) > 0).Order().Take(limit).Select(id => new StreamId(kind, id)),
        ]);
    }

    public Task<int> SweepAsync(
        StreamId stream, IReadOnlySet<string> inUse, DateTimeOffset olderThan, CancellationToken cancel = default)
    {
        var removed = 0;
        foreach (var file in Files(stream).Where(file => !inUse.Contains(file.Name)))
        {
            lock (_names)
            {
                file.Refresh();
                if (!file.Exists || file.LastWriteTimeUtc >= olderThan.UtcDateTime) { continue; }

                file.Delete();
                removed += IsAddress(file.Name) ? 1 : 0;
            }
        }

        return Task.FromResult(removed);
    }

    public Task RemoveAsync(StreamId stream, CancellationToken cancel = default)
    {
        var folder = Folder(stream);
        lock (_names)
        {
            if (Directory.Exists(folder)) { Directory.Delete(folder, recursive: true); }
        }

        var parent = Path.GetDirectoryName(folder)!;
        if (Directory.Exists(parent)) { flushed(parent); }
        return Task.CompletedTask;
    }

    private static FileStreamOptions OwnersAlone()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        return options;
    }

    /// <summary>Nothing but an address becomes part of a path.</summary>
    private static bool IsAddress(string name) =>
        name.Length == AddressDigits && name.All(char.IsAsciiHexDigitLower);

    private string Folder(StreamId stream) =>
        Path.Combine(root, stream.Kind.ToString().ToLowerInvariant(), stream.Id.ToString("D"));

    private FileInfo[] Files(StreamId stream)
    {
        var folder = new DirectoryInfo(Folder(stream));
        return folder.Exists ? folder.GetFiles() : [];
    }
}
