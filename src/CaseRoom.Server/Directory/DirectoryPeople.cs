using CaseRoom.Domain.Directory;
using CaseRoom.Grains.People;

namespace CaseRoom.Server.Directory;

/// <summary>The people of the directory's log: whoever is deactivated there is nobody here.</summary>
internal sealed class DirectoryPeople(DirectorySource source) : IPersonDirectory
{
    public async ValueTask<DirectoryPerson?> FindBySignInAsync(
        string issuer, string subject, CancellationToken cancel = default) =>
        (await source.CurrentAsync()).Find(new SignInSubject(issuer, subject));

    public async ValueTask<DirectoryPerson?> FindAsync(Guid personId, CancellationToken cancel = default) =>
        (await source.CurrentAsync()).Find(personId);

    public async ValueTask<IReadOnlyList<DirectoryPerson>> ListAsync(CancellationToken cancel = default) =>
        (await source.CurrentAsync()).Listed;
}
