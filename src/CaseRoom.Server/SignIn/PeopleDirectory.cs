using CaseRoom.Grains.People;
using CaseRoom.Server.Demo;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The people of the settings' file, and in Development the demo people before them. Read once, at start.
/// </summary>
internal sealed class PeopleDirectory : IPersonDirectory
{
    private readonly IReadOnlyList<DirectoryPerson> people;
    private readonly Dictionary<Guid, DirectoryPerson> byId;
    private readonly Dictionary<PersonSignIn, DirectoryPerson> bySignIn;

    /// <exception cref="OptionsValidationException">The file cannot be read, or two people share an id or a
    /// sign-in.</exception>
    public PeopleDirectory(IOptions<SignInSettings> settings, IHostEnvironment environment)
    {
        List<PeopleEntry> entries = environment.IsDevelopment() ? [.. DemoPeople.All] : [];
        if (settings.Value.PeopleFile is { } path)
        {
            using var file = File.OpenRead(path);
            entries.AddRange(PeopleFile.Read(file));
        }

        people = [.. entries.Select(entry => entry.Person)];
        byId = people.ToDictionary(person => person.Id);
        bySignIn = entries
            .SelectMany(entry => entry.SignIns.Select(signIn => (signIn, entry.Person)))
            .ToDictionary(each => each.signIn, each => each.Person);
    }

    public ValueTask<DirectoryPerson?> FindBySignInAsync(
        string issuer, string subject, CancellationToken cancel = default) =>
        ValueTask.FromResult(bySignIn.GetValueOrDefault(new(issuer, subject)));

    public ValueTask<DirectoryPerson?> FindAsync(Guid personId, CancellationToken cancel = default) =>
        ValueTask.FromResult(byId.GetValueOrDefault(personId));

    public ValueTask<IReadOnlyList<DirectoryPerson>> ListAsync(CancellationToken cancel = default) =>
        ValueTask.FromResult(people);
}
