using CaseRoom.Grains.People;
using CaseRoom.Server.Demo;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The people of the settings' file, and in Development the demo people before them: those whom the directory is first
/// filled with. Read once, at start.
/// </summary>
internal sealed class FirstPeople
{
    private readonly Dictionary<Guid, DirectoryPerson> byId;

    /// <exception cref="OptionsValidationException">The file cannot be read, or two people share an id.</exception>
    public FirstPeople(IOptions<SignInSettings> settings, IHostEnvironment environment)
    {
        List<PeopleEntry> entries = environment.IsDevelopment() ? [.. DemoPeople.All] : [];
        if (settings.Value.PeopleFile is { } path)
        {
            entries.AddRange(PeopleFile.Read(path));
        }

        if (entries.DistinctBy(entry => entry.Person.Id).Count() < entries.Count)
        {
            throw PeopleFile.Wrong("an id is that of a demo person");
        }

        Entries = entries;
        byId = entries.ToDictionary(entry => entry.Person.Id, entry => entry.Person);
    }

    public IReadOnlyList<PeopleEntry> Entries { get; }

    public DirectoryPerson? Find(Guid person) => byId.GetValueOrDefault(person);
}
