import type { FoundInText, ProblemDetails } from "./index";

/** An HTTP answer that says no. `code` is stable and translated; `status` 0 means that nothing answered. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string | undefined;
  /** What the guard asks about, where it does. */
  readonly found: readonly FoundInText[];

  constructor(problem: { code: string; status: number; title?: string; detail?: string | undefined;
    found?: readonly FoundInText[] }) {
    super(problem.title ?? problem.code);
    this.name = "ProblemError";
    this.code = problem.code;
    this.status = problem.status;
    this.detail = problem.detail;
    this.found = problem.found ?? [];
  }

  /** Of a body that should be a problem; a proxy's page of its own becomes the code `failure`. */
  static of(status: number, body: string): ProblemError {
    return new ProblemError(readProblem(body) ?? { code: status === 503 ? "unavailable" : "failure", status });
  }
}

/** Nothing answered: no network, or the server is away. */
export function unreachable(): ProblemError {
  return new ProblemError({ code: "unreachable", status: 0 });
}

function readProblem(body: string): ProblemDetails | undefined {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === "object" && read !== null && "code" in read && typeof read.code === "string"
      ? (read as ProblemDetails)
      : undefined;
  } catch {
    return undefined;
  }
}
