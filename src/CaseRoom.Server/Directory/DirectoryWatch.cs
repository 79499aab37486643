using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Directory;

/// <summary>
/// Asks for the directory's end every second, so that whom it no longer lets in loses their live connections within
/// two, also when nobody calls and the change was made on another host.
/// </summary>
internal sealed partial class DirectoryWatch(DirectorySource source, TimeProvider clock, ILogger<DirectoryWatch> log)
    : RepeatedWork(Every, clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override Task TurnAsync(CancellationToken stop) => source.RefreshAsync();

    [LoggerMessage(LogLevel.Warning, "The directory does not answer; it is asked again every second.")]
    protected override partial void Failed(Exception fault);
}
