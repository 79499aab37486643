using System.Text;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// What a big screen shows in words, for everybody who sits before it: as without identity, and without what the guard
/// finds (GRD-21).
/// </summary>
/// <param name="Texts">By what they are: <c>question</c>, and the ids of goals and statements.</param>
public sealed record BigScreenWords(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Stands for what was left out.</summary>
    public const string LeftOut = "[…]";

    /// <param name="own">Of who opened the screen: what they do not see takes no part, or a gap would tell them that
    /// they guessed a name.</param>
    public static BigScreenWords Of(RoomState whole, View own)
    {
        var known = RoomNames.KnownIn(Redaction.Of(whole, own));
        var seen = Redaction.Of(whole, Viewer.Pseudonym(whole));
        var texts = new Dictionary<string, string>
        {
            [CaseState.Key(CasePart.Question)] = Guarded(seen.Case.TextOf(CasePart.Question), known),
        };
        // Parents may sit before it.
        foreach (var (id, goal) in seen.Case.Goals.Where(g => !whole.Life.Closed.ContainsKey(g.Key)))
        {
            texts[$"{id}"] = Guarded(goal.Words, known);
        }

        foreach (var (id, statement) in seen.Conclusion.Statements.Where(s => s.Value.Withdrawn is null))
        {
            texts[$"{id}"] = Guarded(statement.Text, known);
        }

        return new(texts);
    }

    private static string Guarded(string text, KnownNames known)
    {
        var kept = new StringBuilder();
        var at = 0;
        foreach (var found in NameGuard.Find(text, known))
        {
            kept.Append(text, at, found.Start - at).Append(LeftOut);
            at = found.End;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }
}
