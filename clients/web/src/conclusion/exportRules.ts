import type { ReaderView, ReceiverKind, Role } from "../wire";

export const forms = ["pseudonymised", "identified"] as const;
export type ExportForm = typeof forms[number];

/** The kinds of receivers outside the health service; the twin of Receivers.cs. */
export const outsideKinds = ["school", "statped", "nav", "childWelfare", "other"] as const satisfies
  readonly ReceiverKind[];
export type OutsideKind = typeof outsideKinds[number];

const exporters: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy", "assistant"];

/** What the server answers, so that nothing is offered that it refuses: identity leaves only through who sees it. */
export function mayExport(you: ReaderView, form: ExportForm): boolean {
  return exporters.includes(you.role) && (form === "pseudonymised" || you.identity);
}
