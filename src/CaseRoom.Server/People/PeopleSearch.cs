using System.Globalization;
using CaseRoom.Grains.People;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.People;

/// <summary>
/// Finds colleagues by the beginnings of words. Professionals only: that someone is a patient or next of kin here is
/// itself health data.
/// </summary>
internal sealed class PeopleSearch(IPersonDirectory directory, MemberCards members)
{
    /// <summary>People in one answer: more than fit a list that one reads; a longer query narrows it.</summary>
    public const int Limit = 20;

    /// <summary>Characters of a query; a full name with its place is shorter.</summary>
    public const int QueryLength = 100;

    /// <summary>Characters of a query below which nobody is found: fewer list the directory.</summary>
    public const int LeastLength = 2;

    /// <summary>Everyone for whom each word of the query begins a word of name, profession or place; by name.</summary>
    /// <param name="places">Whether the asker is shown where people work; else they are not found by it either.</param>
    public async Task<IReadOnlyList<KnownPerson>> FindAsync(string query, bool places)
    {
        var asked = Words(query);
        var found = new List<KnownPerson>();
        foreach (var person in (await directory.ListAsync()).Where(p => Matches(p, asked, places)))
        {
            if (await members.FindAsync(person.Id) is { IsProfessional: true } member)
            {
                var known = KnownPerson.Of(person, member);
                found.Add(places ? known : known.WithoutPlaces());
            }
        }

        var byName = StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true);
        return [.. found.OrderBy(person => person.Name, byName).Take(Limit)];
    }

    /// <summary>
    /// Those of the patient's side with exactly this name, given name and family name at least; letter case and accents
    /// do not count.
    /// </summary>
    public async Task<IReadOnlyList<DirectoryMember>> FindPatientSideAsync(string name)
    {
        var asked = Words(name);
        if (asked.Length < 2) { return []; }
        return [.. (await members.PatientSideAsync()).Where(m => IsNamed(m.Card.Name, asked)).Take(Limit)];
    }

    private static bool IsNamed(string name, string[] asked)
    {
        var words = Words(name);
        return words.Length == asked.Length
            && words.Zip(asked).All(pair => pair.First.Length == pair.Second.Length && Begins(pair.First, pair.Second));
    }

    private static bool Matches(DirectoryPerson person, string[] asked, bool places)
    {
        var place = places ? $" {person.Organisation} {person.Unit}" : "";
        var words = Words($"{person.Name} {person.Profession}{place}");
        return asked.All(part => words.Any(word => Begins(word, part)));
    }

    /// <summary>Accents do not count, so that "Maret" finds "Máret"; å, æ and ø stay letters of their own.</summary>
    private static bool Begins(string word, string part) =>
        CultureInfo.GetCultureInfo("nb-NO").CompareInfo
            .IsPrefix(word, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    private static string[] Words(string text) =>
        text.Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
