import { useOpenRoom } from "../rooms/roomAccess";
import { useLoad } from "../shell/useLoad";
import type { Id } from "../wire";
import { get } from "../wire/http";

/** Members whom the directory has taken out of use, for who may remove them; none until it is known. */
export function useOutOfUse(): readonly Id[] {
  const { roomId, may, state } = useOpenRoom();
  const asks = may("removeMember");
  // Whoever comes, goes or hands over changes whom it is asked of.
  const changed = Object.values(state.membership.members).map(({ role, standing }) => `${role} ${standing}`).join();
  const [loaded] = useLoad(
    (signal) => asks ? get("/api/rooms/{roomId}/members/out-of-use", { path: { roomId }, signal })
      : Promise.resolve([]),
    `out-of-use ${roomId} ${String(asks)} ${changed}`);
  return loaded.state === "ready" ? loaded.value : [];
}
