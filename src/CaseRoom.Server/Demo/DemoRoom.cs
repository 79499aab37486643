using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Demo;

/// <summary>
/// Opens invented, rich rooms at the first start, by the ordinary way of commands. Every id is fixed: a start that was
/// interrupted goes on where it stopped, and a room that is there stays as people have left it.
/// </summary>
internal sealed class DemoRoom(
    RoomReader reader, RoomCommands commands, MaterialUpload uploads, IEnumerable<DemoScript> scripts,
    ILogger<DemoRoom> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        foreach (var script in scripts) { await TellAsync(script, stopping); }
    }

    private async Task TellAsync(DemoScript script, CancellationToken stopping)
    {
        if (await reader.ReadAsync(script.Room, script.LastInvited) is not null) { return; }
        foreach (var step in script.Steps())
        {
            stopping.ThrowIfCancellationRequested();
            var outcome = await DoAsync(script.Room, step, stopping);
            if (outcome?.Status is OutcomeStatus.Applied) { continue; }
            var problem = outcome?.Problem?.Code ?? "unknown";
            log.LogWarning("A demo room stops at command {Command}: {Problem}", step.CommandId, problem);
            return;
        }
    }

    private async Task<Outcome?> DoAsync(Guid room, DemoStep step, CancellationToken stopping)
    {
        if (step is DemoStep.Give give)
        {
            return await commands.SubmitAsync(room, give.Person, give.CommandId, give.Command);
        }

        var upload = (DemoStep.Upload)step;
        using var content = new MemoryStream(upload.Content);
        var about = new UploadTitle(
            upload.CommandId, upload.MaterialId, upload.Title, PersonImage: false, Identified: false);
        return await uploads.TakeAsync(room, upload.Person, about, content, content.Length, stopping);
    }
}
