namespace CaseRoom.Domain.Rooms;

/// <summary>
/// The ids by which the texts of a case are parts that the patient keeps somebody from (SPEC.md, CON-75). A text has
/// none of its own in the log: these are the same in every room, so that a block names it before it is written and
/// however it is written anew.
/// </summary>
public static class CaseTexts
{
    private static readonly HashSet<Guid> Ids = [.. Enum.GetValues<CasePart>().Select(IdOf)];

    /// <summary>The id of a text; twin of <c>caseTexts.ts</c>.</summary>
    public static Guid IdOf(CasePart part) => part switch
    {
        CasePart.Question => new("ca5e0000-0000-4000-8000-000000000001"),
        CasePart.History => new("ca5e0000-0000-4000-8000-000000000002"),
        CasePart.Findings => new("ca5e0000-0000-4000-8000-000000000003"),
        CasePart.Considered => new("ca5e0000-0000-4000-8000-000000000004"),
        CasePart.WouldChange => new("ca5e0000-0000-4000-8000-000000000005"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No id."),
    };

    /// <summary>Whether an id stands for one of the texts.</summary>
    public static bool Has(Guid id) => Ids.Contains(id);
}
