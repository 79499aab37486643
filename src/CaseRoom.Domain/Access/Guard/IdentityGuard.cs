namespace CaseRoom.Domain.Access.Guard;

/// <summary>Whether a document says who its patient is: no guess at any name, but what is certain (GRD-15, GRD-32).
/// </summary>
public static class IdentityGuard
{
    /// <summary>Parts of the name: one alone is many people's.</summary>
    private const int Parts = 2;

    /// <param name="text">Of any length; time grows with it and nothing else.</param>
    /// <param name="patient">The patient's whole name as it is recorded; null where it is not, or where whoever wrote
    /// the text is not to learn whether they guessed it.</param>
    public static bool Holds(string text, string? patient)
    {
        if (NumberFinder.In(text).Any(found => found.Kind is GuardKind.NationalId)) { return true; }
        if (patient is null) { return false; }
        var known = new KnownNames(patient, []);
        return NameGuard.Find(text, known).Where(found => found.Kind is GuardKind.Name)
            .SelectMany(found => known.PartsIn(text.AsSpan(found.Start, found.Length)))
            .Distinct().Count() >= Parts;
    }
}
