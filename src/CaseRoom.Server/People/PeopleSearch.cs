using System.Globalization;
using CaseRoom.Grains.People;

namespace CaseRoom.Server.People;

/// <summary>
/// Finds colleagues by the beginnings of words. Professionals only: that someone is a patient or next of kin here is
/// itself
/// health data.
/// </summary>
internal sealed class PeopleSearch(IPersonDirectory directory)
{
    /// <summary>People in one answer: more than fit a list that one reads; a longer query narrows it.</summary>
    public const int Limit = 20;

    /// <summary>Characters of a query; a full name with its place is shorter.</summary>
    public const int QueryLength = 100;

    private static readonly PersonRole[] PatientSide =
        [PersonRole.Patient, PersonRole.Representative, PersonRole.NextOfKin];

    private static readonly PersonRole[] Unlisted =
        [.. PatientSide, PersonRole.Administrator, PersonRole.LogController];

    /// <summary>Everyone for whom each word of the query begins a word of name, profession or place; by name.</summary>
    public async Task<IReadOnlyList<KnownPerson>> FindAsync(string query, CancellationToken cancel)
    {
        var asked = Words(query);
        var everyone = await directory.ListAsync(cancel);
        return
        [
            .. everyone
                .Where(person => !Unlisted.Contains(person.Role) && Matches(person, asked))
                .OrderBy(person => person.Name, StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"), true))
                .Take(Limit)
                .Select(KnownPerson.Of),
        ];
    }

    /// <summary>
    /// Those of the patient's side with exactly this name, given name and family name at least; letter case and accents
    /// do not count.
    /// </summary>
    public async Task<IReadOnlyList<KnownPerson>> FindPatientSideAsync(string name, CancellationToken cancel)
    {
        var asked = Words(name);
        if (asked.Length < 2) { return []; }
        var everyone = await directory.ListAsync(cancel);
        return
        [
            .. everyone
                .Where(person => PatientSide.Contains(person.Role) && IsNamed(person, asked))
                .Take(Limit)
                .Select(KnownPerson.Of),
        ];
    }

    private static bool IsNamed(DirectoryPerson person, string[] asked)
    {
        var words = Words(person.Name);
        return words.Length == asked.Length
            && words.Zip(asked).All(pair => pair.First.Length == pair.Second.Length && Begins(pair.First, pair.Second));
    }

    private static bool Matches(DirectoryPerson person, string[] asked)
    {
        var words = Words($"{person.Name} {person.Profession} {person.Organisation} {person.Unit}");
        return asked.All(part => words.Any(word => Begins(word, part)));
    }

    /// <summary>Accents do not count, so that "Maret" finds "Máret"; å, æ and ø stay letters of their own.</summary>
    private static bool Begins(string word, string part) =>
        CultureInfo.GetCultureInfo("nb-NO").CompareInfo
            .IsPrefix(word, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    private static string[] Words(string text) =>
        text.Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
