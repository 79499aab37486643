using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CaseRoom.Grains.Materials;

namespace CaseRoom.Adapters.Decoder;

/// <summary>Reads each file in a process of its own, a few at a time.</summary>
internal sealed class ProcessFileCleaner : IFileCleaner, IDisposable
{
    private const string Paper = "application/pdf";
    private const string Probe = "probe";

    /// <summary>Characters of a PDF's words: two hundred pages that are full ten times over.</summary>
    private const int MostWords = 8_000_000;

    /// <summary>Ends a page's words; no word holds it.</summary>
    private const char BetweenPages = '\f';

    private static readonly HashSet<string> Pictures =
        new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/webp", "application/dicom" };

    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(30);

    private readonly DecoderOptions _options;
    private readonly SemaphoreSlim _turns;
    private readonly SemaphoreSlim _looking = new(1);
    private readonly TimeProvider _clock;
    private Sight? _sight;

    public ProcessFileCleaner(DecoderOptions options, TimeProvider? clock = null)
    {
        _options = options;
        _turns = new SemaphoreSlim(options.AtOnce);
        _clock = clock ?? TimeProvider.System;
    }

    public FileReaders? Seen => _sight?.Readers;

    public bool Reads(string mediaType) => mediaType is Paper || Pictures.Contains(mediaType);

    public async Task<FileReaders> LookAsync()
    {
        if (Standing() is { } before) { return before; }
        await _looking.WaitAsync();
        try
        {
            if (Standing() is { } meanwhile) { return meanwhile; }
            var found = await ProbeAsync();
            _sight = new Sight(found, _clock.GetTimestamp());
            return found;
        }
        finally
        {
            _looking.Release();
        }
    }

    public Task<Stream> CleanAsync(string mediaType, Stream content, CancellationToken cancel = default) =>
        StartAsync(mediaType, "clean", content, cancel);

    public async Task<IReadOnlyList<string>> WordsAsync(Stream paper, CancellationToken cancel = default)
    {
        await using var worker = await StartAsync(Paper, "words", paper, cancel);
        using var said = new StreamReader(worker, Encoding.UTF8);
        var words = new char[MostWords + 1];
        var read = await said.ReadBlockAsync(words, cancel);
        return read > MostWords
            ? throw new RefusedFileException(FileReasons.Unreadable)
            : new string(words, 0, read).Split(BetweenPages)[..^1];
    }

    private async Task<Stream> StartAsync(
        string mediaType, string paperWork, Stream content, CancellationToken cancel)
    {
        var readers = await LookAsync();
        if (!(mediaType is Paper ? readers.Papers : readers.Pictures))
        {
            throw new NoFileReaderException(readers.Withheld);
        }

        var command = new WorkerCommand(_options, readers.Apart);
        var start = mediaType is Paper ? command.ForPapers(paperWork)! : command.ForPictures(mediaType);
        if (!await _turns.WaitAsync(_options.LongestWait, cancel)) { throw new NoFileReaderException(withheld: false); }
        try
        {
            return new WorkerStream(start, content, _options.LongestTime, () => _turns.Release());
        }
        catch
        {
            _turns.Release();
            throw;
        }
    }

    public void Dispose()
    {
        _turns.Dispose();
        _looking.Dispose();
    }

    /// <summary>That they are shut off stands; anything else may be a machine that was slow or not ready.</summary>
    private FileReaders? Standing() => _sight is { } sight
        && (sight.Readers is { Pictures: true, Papers: true, Apart: true }
            || _clock.GetElapsedTime(sight.At) < _options.LookAgain)
        ? sight.Readers
        : null;

    /// <summary>What starts apart from everything is taken so; else, where it may, what starts within limits
    /// alone.</summary>
    private async Task<FileReaders> ProbeAsync()
    {
        foreach (var apart in (bool[])[true, false])
        {
            var command = new WorkerCommand(_options, apart);
            if (await AskAsync(command.ForPictures(Probe), apart) is not Answer.Works) { continue; }
            if (!apart && !_options.MayRunUnconfined) { return new FileReaders(false, false, false, Withheld: true); }
            var papers = await AskAsync(command.ForPapers(Probe), apart);
            return new FileReaders(true, papers is Answer.Works, apart, Blind: papers is Answer.Blind);
        }

        return new FileReaders(false, false, false);
    }

    /// <summary>One that does not answer is asked once more: the machine may have been busy.</summary>
    private static async Task<Answer> AskAsync(ProcessStartInfo? start, bool apart)
    {
        if (start is null) { return Answer.None; }
        var first = await AskOnceAsync(start, apart);
        return first is Answer.Works ? first : await AskOnceAsync(start, apart);
    }

    /// <param name="apart">It must then also see no network.</param>
    private static async Task<Answer> AskOnceAsync(ProcessStartInfo start, bool apart)
    {
        try
        {
            await using var worker = new WorkerStream(start, Stream.Null, ProbeTime, () => { });
            using var answer = new StreamReader(worker);
            return WorkerNetwork.IsCutOff(await answer.ReadToEndAsync()) || !apart ? Answer.Works : Answer.None;
        }
        catch (RefusedFileException fault) when (fault.Death is WorkerStream.DrewNothing)
        {
            return Answer.Blind;
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            return Answer.None;
        }
    }

    private enum Answer
    {
        None,

        /// <summary>It runs, and draws nothing.</summary>
        Blind,

        Works,
    }

    private sealed record Sight(FileReaders Readers, long At);
}
