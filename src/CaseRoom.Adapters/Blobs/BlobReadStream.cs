using System.Security.Cryptography;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using Microsoft.Win32.SafeHandles;

namespace CaseRoom.Adapters.Blobs;

/// <summary>A blob's plain text, opened a segment at a time where it is read. Seeking costs nothing.</summary>
internal sealed class BlobReadStream : Stream
{
    private readonly SafeFileHandle _file;
    private readonly StreamId _stream;
    private readonly string _address;
    private readonly byte[] _fileId;
    private readonly byte[] _key;
    private byte[] _segment = [];
    private long _segmentIndex = -1;
    private long _position;

    /// <exception cref="TamperedBlobException">Cut, lengthened, or the file of another address.</exception>
    public BlobReadStream(SafeFileHandle file, StreamId stream, string address, byte[] contentKey)
    {
        (_file, _stream, _address) = (file, stream, address);
        var fileLength = RandomAccess.GetLength(file);
        Length = BlobFormat.ContentLength(fileLength);
        if (Length < 0) { throw new TamperedBlobException(stream, address); }

        var header = Read(0, BlobFormat.HeaderBytes);
        _fileId = header[BlobFormat.Magic.Length..];
        _key = BlobKeys.ForFile(contentKey, _fileId);
        var footer = Read(fileLength - BlobFormat.FooterBytes, BlobFormat.FooterBytes);
        var fits = header.AsSpan().StartsWith(BlobFormat.Magic) && Guarded(
            () => BlobFormat.FooterSays(_key, _fileId, footer, Convert.FromHexString(address), Length));
        if (!fits) { throw new TamperedBlobException(stream, address); }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.IsEmpty) { return 0; }

        Load(_position / BlobFormat.SegmentBytes);
        var rest = _segment.AsSpan((int)(_position % BlobFormat.SegmentBytes));
        var taken = Math.Min(rest.Length, buffer.Length);
        rest[..taken].CopyTo(buffer);
        _position += taken;
        return taken;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) { _file.Dispose(); }

        base.Dispose(disposing);
    }

    private void Load(long index)
    {
        if (index == _segmentIndex) { return; }

        var last = index == BlobFormat.SegmentsOf(Length) - 1;
        var plain = last ? Length - (index * BlobFormat.SegmentBytes) : BlobFormat.SegmentBytes;
        var at = BlobFormat.HeaderBytes + (index * (BlobFormat.SegmentBytes + BlobFormat.OverheadBytes));
        var stored = Read(at, (int)plain + BlobFormat.OverheadBytes);
        _segment = Guarded(() => BlobFormat.OpenSegment(_key, _fileId, index, last, stored));
        _segmentIndex = index;
    }

    private byte[] Read(long at, int count)
    {
        var bytes = new byte[count];
        for (var done = 0; done < count;)
        {
            var read = RandomAccess.Read(_file, bytes.AsSpan(done), at + done);
            if (read == 0) { throw new TamperedBlobException(_stream, _address); }

            done += read;
        }

        return bytes;
    }

    private T Guarded<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (CryptographicException cause)
        {
            throw new TamperedBlobException(_stream, _address, cause);
        }
    }
}
