using CaseRoom.Grains.Materials;

namespace CaseRoom.Server.Materials;

/// <summary>Text as it comes; a read throws where it turns out to be something else.</summary>
internal sealed class TextStream(Stream text) : Stream
{
    private readonly TextCheck check = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="RefusedFileException">It is no text.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await text.ReadAsync(buffer, cancellationToken);
        return check.Takes(buffer.Span[..read], last: read == 0 && !buffer.IsEmpty)
            ? read
            : throw new RefusedFileException(FileReasons.TypeNotAllowed);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
