using System.Text.Json;
using System.Text.Json.Serialization;
using CaseRoom.Grains.People;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Reads a people file: <c>{ "people": [ { id, userName, name, …, signIns: [ { provider, subject } ] } ] }</c>.
/// </summary>
internal static class PeopleFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="OptionsValidationException">The file cannot be opened, or is not a people file.</exception>
    public static IReadOnlyList<PeopleEntry> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"it cannot be opened ({fault.GetType().Name})");
        }
    }

    /// <exception cref="OptionsValidationException">The file is not a people file; the sentence says where.</exception>
    public static IReadOnlyList<PeopleEntry> Read(Stream file)
    {
        try
        {
            var people = JsonSerializer.Deserialize<FileShape>(file, Json)!.People.Select(Entry).ToList();
            return people.DistinctBy(each => each.Person.Id).Count() == people.Count
                ? people
                : throw Wrong("an id stands twice");
        }
        catch (JsonException wrong)
        {
            throw Wrong($"it cannot be read at {wrong.Path ?? "its beginning"}");
        }
    }

    public static OptionsValidationException Wrong(string why) => new(
        SignInSettings.Section, typeof(SignInSettings), [$"CaseRoom:SignIn:PeopleFile is not a people file: {why}."]);

    private static PeopleEntry Entry(PersonShape read) => new(
        new(read.Id, read.UserName, read.Name, read.Profession, read.Role, read.Organisation, read.Unit, read.Region,
            read.Country),
        read.SignIns, read.HprNumber, read.OrganisationNumber, read.AlsoAs ?? [], read.EveryOrganisation);

    private sealed record FileShape(IReadOnlyList<PersonShape> People);

    private sealed record PersonShape(
        Guid Id, string UserName, string Name, string Profession, PersonRole Role, string Organisation, string Country,
        IReadOnlyList<PersonSignIn> SignIns, string? Unit = null, string? Region = null, string? HprNumber = null,
        string? OrganisationNumber = null, IReadOnlyList<PersonRole>? AlsoAs = null, bool EveryOrganisation = false);
}
