using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// What a big screen shows in words, for everybody who sits before it: as without identity, and without what the guard
/// finds (GRD-21).
/// </summary>
/// <param name="Texts">By what they are: <c>question</c>, and the ids of goals, statements, documents (their titles)
/// and marks (their labels); of a mark also <c>ID body</c> and <c>ID code</c>, where it has these.</param>
public sealed record BigScreenWords(IReadOnlyDictionary<string, string> Texts)
{
    /// <param name="own">Of who opened the screen: what they do not see takes no part, or a gap would tell them that
    /// they guessed a name.</param>
    public static BigScreenWords Of(RoomState whole, View own)
    {
        var known = RoomNames.KnownIn(Redaction.Of(whole, own));
        var seen = Redaction.Of(whole, Viewer.Pseudonym(whole) with { Kept = own.Kept });
        var texts = new Dictionary<string, string>
        {
            [CaseState.Key(CasePart.Question)] = GuardedText.Of(seen.Case.TextOf(CasePart.Question), known),
        };
        // Parents may sit before it.
        bool IsOpen(Guid id) => !whole.Life.Closed.ContainsKey(id);
        foreach (var (id, goal) in seen.Case.Goals.Where(g => IsOpen(g.Key)))
        {
            texts[$"{id}"] = GuardedText.Of(goal.Words, known);
        }

        foreach (var (id, statement) in seen.Conclusion.Statements.Where(s => s.Value.Withdrawn is null))
        {
            texts[$"{id}"] = GuardedText.Of(statement.Text, known);
        }

        foreach (var (id, material) in seen.Materials.Items
            .Where(m => m.Value is { Withdrawn: null, PersonImage: false } && IsOpen(m.Key)))
        {
            texts[$"{id}"] = GuardedText.OfLabel(material.Title, known);
        }

        foreach (var (id, mark) in seen.Annotations.Items
            .Where(a => !a.Value.Retracted && IsOpen(a.Value.MaterialId)))
        {
            texts[$"{id}"] = GuardedText.OfLabel(mark.Label, known);
            if (mark.Body.Length > 0) { texts[$"{id} body"] = GuardedText.Of(mark.Body, known); }
            if (mark.Code is { } code) { texts[$"{id} code"] = GuardedText.OfLabel(code.Label, known); }
        }

        return new(texts);
    }
}
