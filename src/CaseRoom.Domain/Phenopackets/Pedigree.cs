using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>The family tree of a GA4GH Family message, for one question: what is this person to the patient?</summary>
internal sealed class Pedigree
{
    private readonly Dictionary<string, (string? Father, string? Mother, Sex Sex)> people = new(StringComparer.Ordinal);

    /// <summary>Every person of the tree by their id in the file, with what is said of being affected.</summary>
    public List<(string Path, string Id, Sex Sex, bool? Affected)> People { get; } = [];

    public static Pedigree Of(Place? place)
    {
        var pedigree = new Pedigree();
        foreach (var person in place?.List("persons") ?? [])
        {
            if (person.Peek("individualId") is not { Length: > 0 } id)
            {
                person.Reading.Fault($"{person.Path}.individualId", "missing");
                continue;
            }

            var sex = SexOf(person);
            var affected = person.Word<bool?>(
                "affectedStatus", null, ("MISSING", null), ("UNAFFECTED", false), ("AFFECTED", true));
            if (!pedigree.people.TryAdd(id, (Parent(person, "paternalId"), Parent(person, "maternalId"), sex)))
            {
                person.Reading.Fault($"{person.Path}.individualId", "duplicate");
            }

            pedigree.People.Add((person.Path, id, sex, affected));
        }

        return pedigree;
    }

    public static Sex SexOf(Place place) => place.Word(
        "sex", Sex.Unknown,
        ("UNKNOWN_SEX", Sex.Unknown), ("FEMALE", Sex.Female), ("MALE", Sex.Male), ("OTHER_SEX", Sex.Other));

    /// <summary>In words, as far as parents and grandparents tell; else "relative".</summary>
    public string Relation(string patient, string person, Sex sex)
    {
        var (father, mother) = Parents(patient);
        if (person == father) { return "father"; }
        if (person == mother) { return "mother"; }
        if (IsParent(father, person))
        {
            return Say(sex, "paternal grandmother", "paternal grandfather", "paternal grandparent");
        }
        if (IsParent(mother, person))
        {
            return Say(sex, "maternal grandmother", "maternal grandfather", "maternal grandparent");
        }
        if (IsParent(person, patient)) { return Say(sex, "daughter", "son", "child"); }
        if (Shared(patient, person) is var shared and > 0)
        {
            return shared == 2
                ? Say(sex, "sister", "brother", "sibling")
                : Say(sex, "half-sister", "half-brother", "half-sibling");
        }

        if (Shared(father, person) > 0) { return Say(sex, "paternal aunt", "paternal uncle", "parent's sibling"); }
        if (Shared(mother, person) > 0) { return Say(sex, "maternal aunt", "maternal uncle", "parent's sibling"); }
        return "relative";
    }

    private static string? Parent(Place person, string name) =>
        person.Peek(name) is { } id && id is not ("" or "0") ? id : null;

    private (string? Father, string? Mother) Parents(string? id) =>
        id is not null && people.TryGetValue(id, out var person) ? (person.Father, person.Mother) : (null, null);

    private bool IsParent(string? child, string parent)
    {
        var (father, mother) = Parents(child);
        return parent == father || parent == mother;
    }

    private int Shared(string? one, string other)
    {
        var (a, b) = (Parents(one), Parents(other));
        var father = a.Father is not null && a.Father == b.Father;
        var mother = a.Mother is not null && a.Mother == b.Mother;
        return (father ? 1 : 0) + (mother ? 1 : 0);
    }

    private static string Say(Sex sex, string female, string male, string other) => sex switch
    {
        Sex.Female => female,
        Sex.Male => male,
        _ => other,
    };
}
