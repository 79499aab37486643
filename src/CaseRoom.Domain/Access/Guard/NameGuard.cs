namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Finds in free text what tells who a patient, a relative or a member is (SPEC.md of this folder). It asks, and never
/// decides: whoever wrote the text says what is right. Time is linear in the text: it is cut into words once, and every
/// look from a word reaches a bounded number of words.
/// </summary>
public static class NameGuard
{
    public static IReadOnlyList<GuardFinding> Find(string text, KnownNames known)
    {
        if (string.IsNullOrWhiteSpace(text)) { return []; }
        var words = GuardText.Of(text);
        var found = new List<GuardFinding>();
        // What is more than a word comes first: the words of an address are no places of their own.
        Add(found, EmailFinder.In(text));
        Add(found, NumberFinder.In(text));
        Add(found, BirthDateFinder.In(words, known));
        Add(found, AddressFinder.In(words));
        Add(found, SchoolFinder.In(words));
        Add(found, new NameFinder(words, known).Find());
        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return Joined(text, found);
    }

    private static void Add(List<GuardFinding> found, IEnumerable<GuardFinding> next)
    {
        var taken = found.OrderBy(f => f.Start).ToList();
        var at = 0;
        foreach (var one in next.OrderBy(f => f.Start))
        {
            while (at < taken.Count && taken[at].End <= one.Start) { at++; }
            if (at == taken.Count || taken[at].Start >= one.End) { found.Add(one); }
        }
    }

    /// <summary>First name and surname are one finding.</summary>
    private static List<GuardFinding> Joined(string text, List<GuardFinding> found)
    {
        var joined = new List<GuardFinding>(found.Count);
        foreach (var one in found)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Kind == one.Kind
                && one.Kind is GuardKind.Name or GuardKind.Place
                && text.AsSpan(last.End, one.Start - last.End).Trim(" .\u00A0") is { IsEmpty: true }
                && one.Start - last.End < 3)
            {
                joined[^1] = last with { Length = one.End - last.Start };
            }
            else { joined.Add(one); }
        }

        return joined;
    }
}
