using CaseRoom.Grains.Materials;

namespace CaseRoom.Server.Materials;

/// <summary>Text as it comes; a read throws where it turns out to be something else.</summary>
internal sealed class TextStream(Stream text) : ForwardStream
{
    private readonly TextCheck check = new();

    /// <exception cref="RefusedFileException">It is no text.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await text.ReadAsync(buffer, cancellationToken);
        return check.Takes(buffer.Span[..read], last: read == 0 && !buffer.IsEmpty)
            ? read
            : throw new RefusedFileException(FileReasons.TypeNotAllowed);
    }
}
