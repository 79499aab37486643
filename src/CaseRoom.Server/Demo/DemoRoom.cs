using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Demo;

/// <summary>
/// Opens one invented, rich room at the first start, by the ordinary way of commands. Every id is fixed: a start
/// that was interrupted goes on where it stopped, and a room that is there stays as people have left it.
/// </summary>
internal sealed class DemoRoom(
    RoomReader reader, RoomCommands commands, MaterialUpload uploads, DemoRoomScript script, ILogger<DemoRoom> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        if (await reader.ReadAsync(DemoRoomScript.RoomId, DemoRoomScript.LastInvited) is not null) { return; }
        foreach (var step in script.Steps())
        {
            stopping.ThrowIfCancellationRequested();
            var outcome = await DoAsync(step, stopping);
            if (outcome?.Status is OutcomeStatus.Applied) { continue; }
            var problem = outcome?.Problem?.Code ?? "unknown";
            log.LogWarning("The demo room stops at command {Command}: {Problem}", step.CommandId, problem);
            return;
        }
    }

    private async Task<Outcome?> DoAsync(DemoStep step, CancellationToken stopping)
    {
        if (step is DemoStep.Give give)
        {
            return await commands.SubmitAsync(DemoRoomScript.RoomId, give.Person, give.CommandId, give.Command);
        }

        var upload = (DemoStep.Upload)step;
        using var content = new MemoryStream(upload.Content);
        var about = new UploadTitle(
            upload.CommandId, upload.MaterialId, upload.Title, PersonImage: false, Identified: false);
        return await uploads.TakeAsync(DemoRoomScript.RoomId, upload.Person, about, content, content.Length, stopping);
    }
}
