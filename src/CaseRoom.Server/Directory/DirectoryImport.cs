using System.Globalization;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Directory;

/// <summary>Tries a CSV file on the directory as it is, and applies it only when the whole of it can be.</summary>
internal sealed class DirectoryImport(DirectorySource source, TimeProvider clock)
{
    private static readonly DirectoryMachine Machine = new();

    public async Task<DirectoryImportReply> TakeAsync(Guid person, ImportBody body)
    {
        return DirectoryCsv.Read(body.Text) switch
        {
            DirectoryCsvResult.Read read => await TakeAsync(person, body, read.Commands),
            DirectoryCsvResult.Faulty faulty => new(false, [], 0,
                [.. faulty.Faults.Select(f => new ImportFault(f.Line, f.Column, null, f.Reason, null))]),
            _ => throw new InvalidOperationException("A file is read or faulty."),
        };
    }

    private async Task<DirectoryImportReply> TakeAsync(
        Guid person, ImportBody body, IReadOnlyList<DirectoryCommand> commands)
    {
        var tried = Try((await source.RefreshAsync()).State, person, commands);
        if (!body.Apply || tried.Faults.Count > 0) { return tried; }
        var encoded = commands.Select((c, i) => Encode(body.ImportId, i, c)).ToList();
        var outcomes = await source.AskAsync(person, encoded);
        await source.RefreshAsync();
        var faults = outcomes
            .Select((outcome, i) => (outcome, Entry: i + 1))
            .Where(o => o.outcome.Status is not OutcomeStatus.Applied)
            .Select(o => new ImportFault(null, null, o.Entry, null, o.outcome.Problem ?? new Problem("unavailable")))
            .ToList();
        return tried with { Applied = faults.Count == 0, Faults = faults };
    }

    private DirectoryImportReply Try(DirectoryState state, Guid person, IReadOnlyList<DirectoryCommand> commands)
    {
        var context = new DecisionContext(new Actor(person), clock.GetUtcNow());
        var changes = new List<ImportChange>();
        var faults = new List<ImportFault>();
        var unchanged = 0;
        for (var i = 0; i < commands.Count; i++)
        {
            switch (Machine.Try(state, commands[i], context))
            {
                case Decision<DirectoryEvent>.Refused refused:
                    faults.Add(new ImportFault(null, null, i + 1, null, Contracts.Wire.Problems.Of(refused.Refusal)));
                    break;
                case Decision<DirectoryEvent>.Accepted { Events.Count: 0 }:
                    unchanged++;
                    break;
                case Decision<DirectoryEvent>.Accepted accepted:
                    changes.Add(Change(state, commands[i], i + 1) with
                    {
                        Waits = accepted.Events.Any(happened => happened is PersonProposed),
                    });
                    state = accepted.Events.Aggregate(state, (s, e) => Machine.Evolve(
                        s, new(1, context.Now, person, Guid.Empty, e)));
                    break;
            }
        }

        return new(false, changes, unchanged, faults);
    }

    private static ImportChange Change(DirectoryState state, DirectoryCommand command, int entry) => command switch
    {
        RegisterOrganisation c => new(
            entry, c.Organisation.Name, state.Organisations.ContainsKey(c.OrganisationId), Waits: false),
        RegisterUnit c => new(entry, c.Unit.Name, state.Units.ContainsKey(c.UnitId), Waits: false),
        RegisterPerson c => new(entry, c.Person.Name, state.People.ContainsKey(c.PersonId), Waits: false),
        _ => throw new InvalidOperationException("A file only registers."),
    };

    // The same import again gives the same ids, so nothing happens twice.
    private static EncodedCommand Encode(Guid importId, int index, DirectoryCommand command)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"{importId:N} {index}");
        return DirectoryCodec.Commands.Encode(DirectoryCsv.IdOf("import", word), null, command, word);
    }
}
