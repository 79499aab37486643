import { address } from "../wire/http";
import { ProblemError, unreachable } from "../wire/problem";
import type { Language } from "../language/i18n";
import type { Id, ReceiverKind } from "../wire";
import type { ExportForm } from "./exportRules";

interface Tagged { readonly lang?: string | null }

/** A block of a printed document, as the server writes it; all text is literal. */
export type ReportBlock = Tagged & (
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[];
    readonly caption?: string | null }
  | { readonly type: "keyValues"; readonly entries: readonly { readonly key: string; readonly value: string }[] }
  | { readonly type: "items"; readonly texts: readonly string[]; readonly ordered?: boolean }
  | { readonly type: "callout"; readonly kind: string; readonly text: string; readonly title?: string | null }
  | { readonly type: "quote"; readonly text: string; readonly source?: string | null }
  | { readonly type: "signatures"; readonly entries: readonly ReportSignature[] }
  | { readonly type: "pageBreak" });

export interface ReportSignature {
  readonly name: string;
  readonly role: string;
  readonly organisation?: string | null;
  readonly signedAt?: string | null;
}

/** A printed document as data: the same that becomes the PDF. */
export interface Report {
  readonly title: string;
  readonly subtitle?: string | null;
  readonly pageHeader: string;
  readonly banner?: string | null;
  readonly blocks: readonly ReportBlock[];
}

export const formats = ["pdf", "html", "json"] as const;
export type FileFormat = typeof formats[number];

export interface ReportChoice {
  readonly roomId: Id;
  readonly language: Language;
  readonly form: ExportForm;
  /** A signed version by its number; what stands now when left out. */
  readonly version?: number | undefined;
  /** Whoever takes it has looked at what the guard found in it. */
  readonly looked?: boolean | undefined;
  /** For the health service: with what is closed to parents. */
  readonly closed?: boolean | undefined;
  /** Which kind of receiver outside the health service it is for; left out: for the health service or the patient. */
  readonly to?: ReceiverKind | undefined;
  /** The receiver as the consent names it. */
  readonly receiver?: string | undefined;
}

export function reportAddress(choice: ReportChoice, format: FileFormat): string {
  const { roomId, language, form, version, looked, closed, to, receiver } = choice;
  return address(
    `/api/rooms/{roomId}/conclusion.${format}`, { roomId }, {
      lang: language, form, version, looked, closed, to, receiver,
    });
}

/** The document as data. Throws ProblemError. */
export async function readReport(choice: ReportChoice, signal: AbortSignal): Promise<Report> {
  let answer: Response;
  try {
    answer = await fetch(reportAddress(choice, "json"), { credentials: "same-origin", signal });
  } catch (failure) {
    if (signal.aborted) { throw failure; }
    throw unreachable();
  }
  if (!answer.ok) { throw ProblemError.of(answer.status, await answer.text()); }
  return await answer.json() as Report;
}
