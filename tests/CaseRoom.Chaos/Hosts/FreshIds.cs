using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Chaos.Hosts;

/// <summary>Control: every copy of a command gets an id of its own before anybody compares ids.</summary>
internal sealed class FreshIds : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.ImplementationMethod.Name is not nameof(IStreamGrain.Submit)
            || context.Request.GetArgument(0) is not EncodedCall call)
        {
            await context.Invoke();
            return;
        }

        context.Request.SetArgument(0, call with
        {
            Commands = [.. call.Commands.Select(one => one with { CommandId = Guid.CreateVersion7() })],
        });
        await context.Invoke();
        var said = JsonSerializer.Deserialize<Outcome[]>(((EncodedOutcome)context.Result!).Outcomes, WireJson.Options)!;
        var given = said.Zip(call.Commands, (outcome, command) => outcome with { CommandId = command.CommandId });
        context.Result = new EncodedOutcome(JsonSerializer.SerializeToUtf8Bytes(given.ToArray(), WireJson.Options));
    }
}
