using CaseRoom.Grains.Materials;

namespace CaseRoom.Server.Materials;

/// <summary>Says at start what this machine has to read files with.</summary>
internal sealed partial class FileReaderStart(IFileCleaner cleaner, ILogger<FileReaderStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var readers = await cleaner.LookAsync();
        if (!readers.Pictures)
        {
            None();
            return;
        }

        if (!readers.Papers) { NoPapers(); }
        if (readers.Apart) { Apart(); } else { NotApart(); }
    }

    [LoggerMessage(LogLevel.Information, "Files are read by programs that have no network and see no other files.")]
    private partial void Apart();

    [LoggerMessage(LogLevel.Warning,
        "The programs that read files have limits but are not shut off: this system gives no namespaces (unshare).")]
    private partial void NotApart();

    [LoggerMessage(LogLevel.Warning, "PDF is not taken: Node.js is not on the path, or does not run within limits.")]
    private partial void NoPapers();

    [LoggerMessage(LogLevel.Error,
        "Images and PDF are not taken: the program that reads them does not run within limits (Linux, prlimit).")]
    private partial void None();
}
