namespace CaseRoom.Domain.Access.Guard;

/// <summary>Something in a text that may tell who somebody is, for the author to look at.</summary>
/// <param name="Field">Where it stands, by the name of the field.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="Excerpt">The words; empty where they stand in a text that the author may not see.</param>
public sealed record FoundInText(string Field, GuardKind Kind, string Excerpt);
