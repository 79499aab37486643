namespace CaseRoom.Server.Directory;

/// <summary>
/// Asks for the directory's end every second, so that whom it no longer lets in loses their live connections within
/// two, also when nobody calls and the change was made on another host.
/// </summary>
internal sealed partial class DirectoryWatch(DirectorySource source, TimeProvider clock, ILogger<DirectoryWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var failing = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await source.RefreshAsync();
                failing = false;
            }
            catch (Exception fault)
            {
                // Said once for each time it is away, not every second.
                if (!failing) { Failed(fault); }
                failing = true;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The directory does not answer; it is asked again every second.")]
    private partial void Failed(Exception fault);
}
