using System.Collections.Immutable;

namespace CaseRoom.Domain.Directory;

/// <summary>Who signs in with what, and who administers every organisation: of active people only.</summary>
internal sealed record SignInIndex(
    ImmutableDictionary<SignInSubject, Guid> Subjects, ImmutableHashSet<Guid> Administrators)
{
    public static SignInIndex Of(ImmutableDictionary<Guid, Entry<Person>> people)
    {
        var subjects = ImmutableDictionary.CreateBuilder<SignInSubject, Guid>();
        var administrators = ImmutableHashSet.CreateBuilder<Guid>();
        foreach (var (id, entry) in people.Where(p => p.Value.Active))
        {
            foreach (var subject in entry.Value.Subjects) { subjects[subject] = id; }
            if (entry.Value is { Administrator: true, Everywhere: true }) { administrators.Add(id); }
        }

        return new SignInIndex(subjects.ToImmutable(), administrators.ToImmutable());
    }

    /// <summary>The index after a person's entry took the place of another, or of none.</summary>
    public SignInIndex With(Entry<Person>? before, Guid id, Entry<Person> after)
    {
        var subjects = Subjects;
        // A subject that another took over meanwhile is not this person's to let go.
        var held = (before is { Active: true } ? before.Value.Subjects : [])
            .Where(s => subjects.TryGetValue(s, out var holder) && holder == id);
        subjects = subjects.RemoveRange(held.ToList());
        if (after.Active)
        {
            subjects = subjects.SetItems(after.Value.Subjects.Select(s => KeyValuePair.Create(s, id)));
        }

        return new SignInIndex(
            subjects,
            after is { Active: true, Value: { Administrator: true, Everywhere: true } }
                ? Administrators.Add(id)
                : Administrators.Remove(id));
    }
}
