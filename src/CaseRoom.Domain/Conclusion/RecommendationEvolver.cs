using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Conclusion;

/// <summary>What events change in the recommendations.</summary>
internal static class RecommendationEvolver
{
    public static ConclusionState Evolve(ConclusionState s, Recorded<RoomEvent> r, ConclusionEvent happened) =>
        happened switch
        {
            RecommendationProposed e => s with
            {
                Recommendations = s.Recommendations.SetItem(e.RecommendationId, new(
                    e.Kind, e.Text, e.Addressee, e.Due, e.Extent, null, null, r.Actor, r.At, r.Sequence, r.Sequence)),
            },
            RecommendationRevised e => Change(s, e.RecommendationId, r, x => x with
            {
                Kind = e.Kind,
                Text = e.Text,
                Addressee = e.Addressee,
                Due = e.Due,
                Extent = e.Extent,
                Answer = null,
            }),
            RecommendationWithdrawn e => Change(s, e.RecommendationId, r, x => x with
            {
                Withdrawn = e.Reason,
            }),
            RecommendationAnswered e => Change(s, e.RecommendationId, r, x => x with
            {
                Answer = new(e.Answer, e.Owner, e.Reason, e.ForwardedTo, r.Actor, r.At),
            }),
            _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
        };

    private static ConclusionState Change(
        ConclusionState s, Guid id, Recorded<RoomEvent> r, Func<Recommendation, Recommendation> change) =>
        s.Recommendations.TryGetValue(id, out var recommendation)
            ? s with
            {
                Recommendations = s.Recommendations.SetItem(id, change(recommendation) with { Version = r.Sequence }),
            }
            : s;
}
