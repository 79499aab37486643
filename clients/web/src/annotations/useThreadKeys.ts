import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";

/** What the key R does to the thread of an annotation: closes the open ones, or opens them again. */
export function useThreadKeys(): { readonly resolve: (annotationId: Id) => void } {
  const { state, submit } = useOpenRoom();
  return {
    resolve: (annotationId) => {
      const threads = Object.entries(state.annotations.threads)
        .filter(([, { anchor }]) => anchor.kind === "annotation" && anchor.id === annotationId);
      const open = threads.filter(([, thread]) => !thread.resolved);
      for (const [threadId] of open.length > 0 ? open : threads) {
        void submit(open.length > 0 ? "resolveThread" : "reopenThread", { threadId });
      }
    },
  };
}
