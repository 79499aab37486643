/** The server's own limit of one file, in bytes. */
export const MostFileBytes = 100_000_000;

/** What a file input offers; the server judges by content. */
export const acceptedFiles =
  ".png,.jpg,.jpeg,.webp,.pdf,.dcm,.txt,image/png,image/jpeg,image/webp,application/pdf,application/dicom,text/plain";

const names = /\.(png|jpe?g|webp|pdf|dcm|txt)$/iu;

const refusals = ["unreadable", "tooManyPixels", "animated", "tooManyPages", "tooMuchInside", "encrypted",
  "identified", "preamble", "dicomForm", "infected", "holdsIdentity"] as const;

/** Why this installation takes none for now. */
const withheld = ["notShutOff", "notScanned"] as const;

export type FileFault = "empty" | "tooLarge" | "wrongType" | "notReadHere" | "notShutOff" | "notScanned"
  | (typeof refusals)[number];

/** What the server found wrong in a file; undefined when it refused something else. */
export function refusalOf(problem: { readonly code: string; readonly field?: string | null | undefined;
  readonly reason?: string | null | undefined }): FileFault | undefined {
  if (problem.field !== "content") { return undefined; }
  if (problem.code === "unavailable") { return withheld.find((each) => each === problem.reason) ?? "notReadHere"; }
  return problem.code === "invalid" ? refusals.find((each) => each === problem.reason) ?? "wrongType" : undefined;
}

/** Why a file cannot be sent, before it is; undefined when it can. */
export function faultOf(file: { readonly name: string; readonly size: number; readonly type: string }):
FileFault | undefined {
  if (file.size === 0) { return "empty"; }
  if (file.size > MostFileBytes) { return "tooLarge"; }
  return names.test(file.name) || acceptedFiles.split(",").includes(file.type) ? undefined : "wrongType";
}

/** The title that a file gets: its name without the ending. */
export function titleOf(name: string): string {
  return name.replace(names, "").trim() || name;
}
