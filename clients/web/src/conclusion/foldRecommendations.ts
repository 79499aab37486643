import { change, type Draft, type Folds } from "../rooms/draft";
import type { Recommendation, RoomEventType } from "../wire";

export type RecommendationEventType = Extract<RoomEventType, `recommendation.${string}`>;

/** What events change in the recommendations; the twin of RecommendationEvolver.cs. */
export const recommendationFolds: Folds<RecommendationEventType> = {
  "recommendation.proposed.v1": (draft, { data, actor, at, sequence }) => {
    const { kind, text, addressee, due, extent } = data;
    recommendations(draft)[data.recommendationId] = {
      kind, text, addressee, due, extent, withdrawn: null, answer: null, by: actor, at, order: sequence,
      version: sequence,
    };
  },
  "recommendation.revised.v1": (draft, { data, sequence }) => {
    const { kind, text, addressee, due, extent } = data;
    change(recommendations(draft), data.recommendationId, (x) => ({
      ...x, kind, text, addressee, due, extent, answer: null, version: sequence,
    }));
  },
  "recommendation.withdrawn.v1": (draft, { data, sequence }) => {
    change(recommendations(draft), data.recommendationId, (x) => ({ ...x, withdrawn: data.reason, version: sequence }));
  },
  "recommendation.answered.v1": (draft, { data, actor, at, sequence }) => {
    const { answer: kind, owner, reason } = data;
    const answer = { kind, owner, reason, forwardedTo: data.forwardedTo ?? null, by: actor, at };
    change(recommendations(draft), data.recommendationId, (x) => ({ ...x, answer, version: sequence }));
  },
};

function recommendations(draft: Draft): Record<string, Recommendation> {
  return draft.own(draft.part("conclusion"), "recommendations");
}
