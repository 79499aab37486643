import type { Draft, Folds } from "../rooms/draft";
import type { RoomEventType, Schemas } from "../wire";

type CustodyEventType = Extract<
  RoomEventType,
  "custody.recorded.v1" | `transfer.${string}` | "hold.set.v1" | "retention.ended.v1" | `erasure.${string}`
>;

/** The id of a unit that a reader is not told. */
const UNNAMED = "00000000-0000-0000-0000-000000000000";

/** What events change in who answers for a room and how long it is kept; the twin of CustodyEvolver.cs. */
export const custodyFolds: Folds<CustodyEventType> = {
  "custody.recorded.v1": (draft, { data }) => {
    const part = draft.part("custody");
    part.agreement = data.agreement;
    part.retention = data.retention;
    part.endedAt = null;
  },
  "transfer.proposed.v1": (draft, { data, actor, at }) => {
    const { transferId, controller, unit, region, reason, until, by } = data;
    draft.part("custody").transfer = {
      transferId, controller, unit, region, reason, by: actor, at, until, answer: null,
      ...(by == null ? {} : { administrator: by }),
    };
  },
  "transfer.accepted.v1": (draft, { data, at }) => {
    const { controller, unit, region } = data;
    const opened = draft.part("case");
    if (opened.opening !== null) {
      handedOver(draft, opened.opening);
      opened.opening = { ...opened.opening, controller, unit, region };
    }
    answered(draft, data.transferId, { end: "accepted", reason: data.reason, by: data.by, at });
  },
  "transfer.ended.v1": (draft, { data, at }) => {
    answered(draft, data.transferId, { end: data.end, reason: data.reason, by: data.by, at });
  },
  "hold.set.v1": (draft, { data, actor, at }) => {
    draft.part("custody").hold = data.held ? { reason: data.reason, by: actor, at } : null;
  },
  "retention.ended.v1": (draft, { at }) => { draft.part("custody").endedAt = at; },
  "erasure.proposed.v1": (draft, { data, actor, at }) => {
    const { erasureId, ground, reference } = data;
    draft.part("custody").erasure = { erasureId, ground, reference, by: actor, at, answer: null };
  },
  "erasure.decided.v1": (draft, { data, actor, at }) => {
    const part = draft.part("custody");
    if (part.erasure?.erasureId !== data.erasureId) { return; }
    const { end, reason, by } = data;
    part.erasure = { ...part.erasure, answer: { end, reason, by, byId: actor, at } };
  },
};

/** Who answered until now is remembered, unless they stand unnamed: this reader is not told. */
function handedOver(draft: Draft, { controller, unit }: Schemas["Opening"]): void {
  if (unit.id === UNNAMED) { return; }
  const part = draft.part("custody");
  part.former = [...part.former, { controller, unit }];
}

function answered(draft: Draft, transferId: string, answer: Schemas["TransferAnswer"]): void {
  const part = draft.part("custody");
  if (part.transfer?.transferId === transferId) { part.transfer = { ...part.transfer, answer }; }
}
