namespace CaseRoom.Grains.Materials;

/// <summary>Makes a stranger's file into one that holds what is seen of it and nothing else.</summary>
public interface IFileCleaner
{
    /// <summary>Whether files of that type are decoded; what is not, is kept as it came.</summary>
    bool Reads(string mediaType);

    /// <summary>Waits for its turn, then begins; the stream gives what may be kept as it is made, and ends only when
    /// the whole of the file was read.</summary>
    /// <exception cref="RefusedFileException">Also thrown by a read of the stream, in place of its end.</exception>
    /// <exception cref="NoFileReaderException">This machine cannot read such files.</exception>
    Task<Stream> CleanAsync(string mediaType, Stream content, CancellationToken cancel = default);

    /// <summary>The words of each page of a PDF, in their order; empty for a page that has none.</summary>
    /// <exception cref="RefusedFileException">It cannot be read, or holds more words than are read.</exception>
    /// <exception cref="NoFileReaderException">This machine cannot read such files.</exception>
    Task<IReadOnlyList<string>> WordsAsync(Stream paper, CancellationToken cancel = default);

    /// <summary>What this machine has for it now. That readers run shut off stands once it was seen; what falls short
    /// of it is looked at again.</summary>
    Task<FileReaders> LookAsync();

    /// <summary>What was seen last; null before that.</summary>
    FileReaders? Seen { get; }
}

/// <param name="Pictures">Whether pictures can be read.</param>
/// <param name="Papers">Whether PDF can be read.</param>
/// <param name="Apart">Whether a reader has no network and no files of others.</param>
/// <param name="Withheld">There are readers, which cannot be shut off and may therefore not be used.</param>
/// <param name="Blind">The reader of PDF runs, and draws nothing: it may not be used.</param>
public sealed record FileReaders(
    bool Pictures, bool Papers, bool Apart, bool Withheld = false, bool Blind = false);
