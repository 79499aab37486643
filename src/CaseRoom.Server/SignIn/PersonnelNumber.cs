using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.People;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Holds the number in the register of health personnel that a provider says against the directory's: two numbers are
/// two people, whatever else the sign-in says (SPEC.md, SIG-100).
/// </summary>
internal sealed class PersonnelNumber(DirectorySource directory, Accesses accesses)
{
    /// <summary>Whether both are known and are not the same; it is recorded then.</summary>
    /// <param name="said">What the provider says; null where it says none.</param>
    /// <exception cref="UnrecordedException">It could not be recorded.</exception>
    public async Task<bool> IsAnothersAsync(DirectoryPerson person, string? said)
    {
        var state = (await directory.CurrentAsync()).State;
        if (string.IsNullOrEmpty(said)
            || !state.People.TryGetValue(person.Id, out var entry)
            || entry.Value.HprNumber is not { } known
            || said.TrimStart('0') == known.TrimStart('0'))
        {
            return false;
        }

        var reader = AccessReaders.Outside(
            person.Id, new AccessWorker(person.Name, person.Organisation, person.Unit, said));
        await accesses.AppendAsync(
            StreamId.Audit, [accesses.EntryOf(reader, Access.Of(AccessKind.SignIn), AccessOutcome.Refused)]);
        return true;
    }
}
