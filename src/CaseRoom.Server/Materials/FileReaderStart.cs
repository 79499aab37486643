using CaseRoom.Grains.Materials;

namespace CaseRoom.Server.Materials;

/// <summary>Says at start what this machine has to read files with, and again when that has changed.</summary>
internal sealed partial class FileReaderStart(IFileCleaner cleaner, TimeProvider clock, ILogger<FileReaderStart> log)
    : BackgroundService
{
    /// <summary>Readers that fall short are looked at so often, also when nobody uploads.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        FileReaders? said = null;
        do
        {
            var readers = await cleaner.LookAsync();
            if (readers != said) { Say(readers); }
            said = readers;
        }
        while (said is not { Papers: true, Apart: true } && await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Say(FileReaders readers)
    {
        if (readers.Withheld) { Withheld(); }
        else if (!readers.Pictures) { None(); }
        else if (readers.Apart) { Apart(); }
        else { NotApart(); }
        if (readers.Blind) { Blind(); }
        else if (readers is { Pictures: true, Papers: false }) { NoPapers(); }
    }

    [LoggerMessage(LogLevel.Information, "Files are read by programs that have no network and see no other files.")]
    private partial void Apart();

    [LoggerMessage(LogLevel.Warning,
        "The programs that read files have limits but are not shut off: this system gives no namespaces (unshare).")]
    private partial void NotApart();

    [LoggerMessage(LogLevel.Error,
        "Images, PDF and DICOM are not taken: the programs that read them cannot be shut off, because this system "
        + "gives no namespaces (unshare). CaseRoom:Materials:MayReadUnconfined lets them read within limits alone.")]
    private partial void Withheld();

    [LoggerMessage(LogLevel.Warning, "PDF is not taken: Node.js is not on the path, or does not run within limits.")]
    private partial void NoPapers();

    [LoggerMessage(LogLevel.Error,
        "PDF is not taken: its reader runs and draws nothing. Its libraries (decoder/pdf/node_modules) are not whole, "
        + "or not for this system (Linux on x64).")]
    private partial void Blind();

    [LoggerMessage(LogLevel.Error,
        "Images, PDF and DICOM are not taken: what reads them does not run within limits (Linux, prlimit).")]
    private partial void None();
}
