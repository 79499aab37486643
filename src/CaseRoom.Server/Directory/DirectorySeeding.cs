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
        unknown.AddRange(Raised(state, seed));
        if (unknown.Count == 0) { return; }
        var outcomes = await source.AskAsync(Actor.System.PersonId, [.. unknown.Select(command =>
            Encode(command, raises: state.People.ContainsKey(DirectorySeed.IdOf(command))))]);
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Status is not OutcomeStatus.Applied) { throw Refused(unknown[i], outcomes[i].Problem); }
        }

        await source.RefreshAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Who is known, and is to administer every organisation while nobody does: a directory of before that
    /// right had none.</summary>
    private static IEnumerable<RegisterPerson> Raised(
        DirectoryState state, IReadOnlyList<DirectoryCommand> seed) => state.HasAdministratorOfAll
        ? []
        : seed.OfType<RegisterPerson>().Where(c => c.Person.Everywhere && state.IsAdministrator(c.PersonId))
            .Select(c => c with { Person = state.People[c.PersonId].Value with { Everywhere = true } });

    /// <summary>By id and field: a sentence at a start is read by others than those who may know the people.</summary>
    private static SeedRefusedException Refused(DirectoryCommand command, Problem? problem)
    {
        var why = problem is null ? "its outcome is unknown"
            : string.Join(' ', new[] { problem.Code, problem.Field, problem.Reason }.OfType<string>());
        return new($"CaseRoom:SignIn:PeopleFile: the directory does not take {DirectorySeed.IdOf(command)}: {why}.");
    }

    // The id of the command follows from the entry's: two hosts that start at once register it once.
    private static EncodedCommand Encode(DirectoryCommand command, bool raises) => DirectoryCodec.Commands.Encode(
        DirectoryCsv.IdOf(raises ? "raise" : "seed", DirectorySeed.IdOf(command).ToString("N")), null, command,
        command.GetType().Name);
}
