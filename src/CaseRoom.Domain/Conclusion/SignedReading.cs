using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Conclusion;

/// <summary>Whether a signer has read exactly what stands (SPEC.md, CCL-24).</summary>
internal static class SignedReading
{
    /// <summary>The version of the first thing that was not read as it stands; null when all was.</summary>
    public static Refusal? Fault(RoomState state, SignConclusion c) =>
        Statements(state.Conclusion, c.Statements)
        ?? Recommendations(state.Conclusion, c.Recommendations)
        ?? (c.Diagnosis == state.Case.Diagnosis?.Version
            ? null
            : new Refusal.StaleVersion(state.Case.Diagnosis?.Version ?? 0))
        ?? Question(c.Question, state.Case.Texts.GetValueOrDefault(CaseState.Key(CasePart.Question))?.Version);

    private static Refusal? Question(long? read, long? now) => read == now ? null : new Refusal.StaleVersion(now ?? 0);

    private static Refusal? Statements(ConclusionState s, IReadOnlyList<StatementRead> read)
    {
        var named = read.ToLookup(r => r.StatementId);
        foreach (var (id, x) in s.Statements.OrderBy(x => x.Value.Order).ThenBy(x => x.Key))
        {
            var stands = x.Withdrawn is null;
            var now = new StatementRead(id, x.Version, x.Corrections.Count, x.Dissent);
            if (named.Contains(id) != stands || named[id].Any(r => r != now))
            {
                return new Refusal.StaleVersion(x.Version);
            }
        }

        return read.All(r => s.Statements.ContainsKey(r.StatementId)) ? null : new Refusal.NotFound("statements");
    }

    private static Refusal? Recommendations(ConclusionState s, IReadOnlyList<RecommendationRead> read)
    {
        var named = read.ToLookup(r => r.RecommendationId);
        foreach (var (id, x) in s.Recommendations.OrderBy(x => x.Value.Order).ThenBy(x => x.Key))
        {
            var stands = x.Withdrawn is null;
            if (named.Contains(id) != stands || named[id].Any(r => r.Version != x.Version))
            {
                return new Refusal.StaleVersion(x.Version);
            }
        }

        return read.All(r => s.Recommendations.ContainsKey(r.RecommendationId))
            ? null
            : new Refusal.NotFound("recommendations");
    }
}
