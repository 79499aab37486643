using System.ComponentModel;
using System.Diagnostics;
using CaseRoom.Grains.Materials;

namespace CaseRoom.Adapters.Decoder;

/// <summary>Reads each file in a process of its own, a few at a time.</summary>
internal sealed class ProcessFileCleaner : IFileCleaner, IDisposable
{
    private const string Paper = "application/pdf";
    private const string Probe = "probe";

    private static readonly HashSet<string> Pictures =
        new(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/webp", "application/dicom" };

    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(30);

    private readonly DecoderOptions _options;
    private readonly SemaphoreSlim _turns;
    private readonly Lazy<Task<FileReaders>> _readers;

    public ProcessFileCleaner(DecoderOptions options)
    {
        _options = options;
        _turns = new SemaphoreSlim(options.AtOnce);
        _readers = new Lazy<Task<FileReaders>>(ProbeAsync);
    }

    public bool Reads(string mediaType) => mediaType is Paper || Pictures.Contains(mediaType);

    public Task<FileReaders> LookAsync() => _readers.Value;

    public async Task<Stream> CleanAsync(string mediaType, Stream content, CancellationToken cancel = default)
    {
        var readers = await LookAsync();
        if (!(mediaType is Paper ? readers.Papers : readers.Pictures)) { throw new NoFileReaderException(); }
        var command = new WorkerCommand(_options, readers.Apart);
        var start = mediaType is Paper ? command.ForPapers("clean")! : command.ForPictures(mediaType);
        await _turns.WaitAsync(cancel);
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

    public void Dispose() => _turns.Dispose();

    /// <summary>What starts apart from everything is taken so; else what starts within limits alone.</summary>
    private async Task<FileReaders> ProbeAsync()
    {
        foreach (var apart in (bool[])[true, false])
        {
            var command = new WorkerCommand(_options, apart);
            if (!await AnswersAsync(command.ForPictures(Probe), apart)) { continue; }
            return new FileReaders(true, await AnswersAsync(command.ForPapers(Probe), apart), apart);
        }

        return new FileReaders(false, false, false);
    }

    /// <param name="apart">It must then also see no network.</param>
    private static async Task<bool> AnswersAsync(ProcessStartInfo? start, bool apart)
    {
        if (start is null) { return false; }
        try
        {
            await using var worker = new WorkerStream(start, Stream.Null, ProbeTime, () => { });
            using var answer = new StreamReader(worker);
            var devices = (await answer.ReadToEndAsync()).Trim();
            return devices == "none" || !apart;
        }
        catch (Exception fault) when (fault is Win32Exception or RefusedFileException)
        {
            return false;
        }
    }
}
