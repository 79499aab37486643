import { endShares } from "../materials/fold";
import type { Folds } from "../rooms/draft";
import type { RoomEventType } from "../wire";

type ConsentEventType = Extract<RoomEventType, `consent.${string}` | `information.${string}`>;

/** What events change in consents; the twin of ConsentEvolver.cs. */
export const consentFolds: Folds<ConsentEventType> = {
  "consent.recorded.v1": (draft, { data, actor, sequence }) => {
    const { scope, receiver, decision, formVersion, language, on, interpreter, givenBy, receivedBy } = data;
    draft.own(draft.part("consent"), "decisions").push({
      scope, receiver, decision, formVersion, language, on, interpreter, givenBy, receivedBy, by: actor,
      order: sequence,
    });
    endShares(draft, data);
  },
  "information.recorded.v1": (draft, { data, actor, sequence }) => {
    const { on, by, objects, toWhom, what } = data;
    draft.own(draft.part("consent"), "information").push({
      on, informedBy: by, objects, toWhom, what, by: actor, order: sequence,
    });
  },
};
