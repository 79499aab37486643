import { useLoad, type Loaded } from "../shell/useLoad";
import type { Schemas } from "../wire";
import { get } from "../wire/http";

export type OwnEntry = Schemas["OwnEntry"];

/** What the directory lets the reader be, in rooms and requests. */
export function useOwnEntry(): Loaded<OwnEntry> {
  return useLoad((signal) => get("/api/directory/me", { signal }), "me")[0];
}
