import { annotationFolds } from "../annotations/fold";
import { conclusionFolds } from "../conclusion/fold";
import { consentFolds } from "../consent/fold";
import { custodyFolds } from "../custody/fold";
import { lifeFolds } from "../life/fold";
import { materialFolds } from "../materials/fold";
import { membershipFolds } from "../membership/fold";
import type { RoomEvent, RoomEventType, RoomState } from "../wire";
import { Draft, type Folds } from "./draft";
import { caseFolds } from "./foldCase";

const folds: Folds<RoomEventType> = {
  ...caseFolds, ...membershipFolds, ...consentFolds, ...materialFolds, ...annotationFolds, ...conclusionFolds,
  ...lifeFolds, ...custodyFolds,
};

/** The state after an event. The state before is left as it was. */
export function fold(state: RoomState, event: RoomEvent): RoomState {
  return foldAll(state, [event]);
}

/** The state after events in their order, copying each dictionary at most once. */
export function foldAll(state: RoomState, events: readonly RoomEvent[]): RoomState {
  if (events.length === 0) { return state; }
  const draft = new Draft(state);
  for (const event of events) { apply(draft, event); }
  return draft.state;
}

/** Whether this page knows the type; a server newer than the page may send others, of which the reader is told. */
export function isKnown(type: string): type is RoomEventType {
  return Object.hasOwn(folds, type);
}

function apply(draft: Draft, event: RoomEvent): void {
  if (!isKnown(event.type)) { return; }
  const change = folds[event.type] as (draft: Draft, event: RoomEvent) => void;
  change(draft, event);
}
