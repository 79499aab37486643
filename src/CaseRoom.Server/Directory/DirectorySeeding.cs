using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Directory;

/// <summary>
/// Registers, before the first call is answered, whoever of the files the directory never had: an entry that an
/// administrator has changed or deactivated stays as it is.
/// </summary>
internal sealed class DirectorySeeding(DirectorySource source, FirstPeople first, IHostEnvironment environment)
    : IHostedService
{
    /// <exception cref="SeedRefusedException">The files name what the directory refuses; the sentence says
    /// what.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var seed = DirectorySeed.Of(first, environment.IsDevelopment());
        if (seed.Count == 0) { return; }
        var state = (await source.RefreshAsync()).State;
        var unknown = seed.Where(c => !DirectorySeed.IsKnown(state, c)).ToList();
        if (unknown.Count == 0) { return; }
        var outcomes = await source.Stream.AskAsync(Actor.System.PersonId, [.. unknown.Select(Encode)]);
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Status is not OutcomeStatus.Applied) { throw Refused(unknown[i], outcomes[i].Problem); }
        }

        await source.RefreshAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>By id and field: a sentence at a start is read by others than those who may know the people.</summary>
    private static SeedRefusedException Refused(DirectoryCommand command, Problem? problem)
    {
        var why = problem is null ? "its outcome is unknown"
            : string.Join(' ', new[] { problem.Code, problem.Field, problem.Reason }.OfType<string>());
        return new($"CaseRoom:SignIn:PeopleFile: the directory does not take {DirectorySeed.IdOf(command)}: {why}.");
    }

    // The id of the command follows from the entry's: two hosts that start at once register it once.
    private static EncodedCommand Encode(DirectoryCommand command) => DirectoryCodec.Commands.Encode(
        DirectoryCsv.IdOf("seed", DirectorySeed.IdOf(command).ToString("N")), null, command, command.GetType().Name);
}
