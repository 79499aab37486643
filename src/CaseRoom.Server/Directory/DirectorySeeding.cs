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
/// administrator has
/// changed or deactivated stays as it is.
/// </summary>
internal sealed class DirectorySeeding(DirectorySource source, FirstPeople first, IHostEnvironment environment)
    : IHostedService
{
    /// <exception cref="InvalidOperationException">The files name what the directory refuses; the sentence says
    /// what.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var seed = DirectorySeed.Of(first, environment.IsDevelopment());
        if (seed.Count == 0) { return; }
        var state = (await source.RefreshAsync()).State;
        var unknown = seed.Where(c => !IsKnown(state, DirectorySeed.IdOf(c))).Select(Encode).ToList();
        if (unknown.Count == 0) { return; }
        var outcomes = await source.Stream.AskAsync(Actor.System.PersonId, unknown);
        if (outcomes.FirstOrDefault(o => o.Status is not OutcomeStatus.Applied) is { } wrong)
        {
            var why = wrong.Problem is { } problem ? $"{problem.Code} {problem.Field} {problem.Reason}"
                : "unknown outcome";
            throw new InvalidOperationException($"The first people could not be registered: {why}.");
        }

        await source.RefreshAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsKnown(DirectoryState state, Guid id) =>
        state.Organisations.ContainsKey(id) || state.Units.ContainsKey(id) || state.People.ContainsKey(id);

    // The id of the command follows from the entry's: two hosts that start at once register it once.
    private static EncodedCommand Encode(DirectoryCommand command) => DirectoryCodec.Commands.Encode(
        DirectoryCsv.IdOf("seed", DirectorySeed.IdOf(command).ToString("N")), null, command, command.GetType().Name);
}
