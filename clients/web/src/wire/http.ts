import type { components, paths } from "./api";
import { ProblemError, unreachable } from "./problem";

export { ProblemError } from "./problem";

type Method = "get" | "post" | "delete";
type PathWith<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type Call<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type Answer<O> = O extends { responses: { 200: { content: { "application/json": infer B } } } } ? B : undefined;
type Body<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? B : undefined;
type PathNames<O> = O extends { parameters: { path: infer N extends object } } ? N : undefined;
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : undefined;

/** What a call carries beside its address. */
export interface CallOptions<O> {
  readonly path?: PathNames<O>;
  readonly query?: Query<O>;
  readonly body?: Body<O>;
  readonly signal?: AbortSignal;
  /** Milliseconds after which no answer counts as nobody there; without it, the browser's own patience. */
  readonly within?: number;
}

let whenSignedOut: () => void = () => undefined;

/** Sets what happens when the server says that nobody is signed in any more: the page goes to sign-in. */
export function onSignedOut(handler: () => void): void {
  whenSignedOut = handler;
}

/** Tells the page that the session ended, however it was learnt. */
export function signedOut(): void {
  whenSignedOut();
}

/** Reads. Throws ProblemError; a withdrawn call throws the signal's own AbortError. */
export function get<P extends PathWith<"get">>(path: P, options: CallOptions<Call<P, "get">> = {}):
  Promise<Answer<Call<P, "get">>> {
  return send("get", path, options);
}

/** Changes something, with the header that keeps other sites from doing it. Throws as {@link get} does. */
export function post<P extends PathWith<"post">>(path: P, options: CallOptions<Call<P, "post">> = {}):
  Promise<Answer<Call<P, "post">>> {
  return send("post", path, options);
}

/** Ends or removes something, with the same header. Throws as {@link get} does. */
export function del<P extends PathWith<"delete">>(path: P, options: CallOptions<Call<P, "delete">> = {}):
  Promise<Answer<Call<P, "delete">>> {
  return send("delete", path, options);
}

/** A file, and what the server calls it. Throws as {@link get} does. */
export async function download(address: string): Promise<{ readonly file: Blob; readonly name: string }> {
  let answer: Response;
  try {
    answer = await fetch(address, { credentials: "same-origin" });
    if (answer.ok) { return { file: await answer.blob(), name: nameIn(answer.headers.get("content-disposition")) }; }
  } catch {
    throw unreachable();
  }
  throw fault(answer.status, await answer.text());
}

/** The name in a `Content-Disposition` (RFC 6266): that in UTF-8 before the plain one; empty where there is none. */
function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? "")?.[1];
  return encoded === undefined
    ? /filename="?([^";]+)"?/iu.exec(disposition ?? "")?.[1] ?? ""
    : decodeURIComponent(encoded);
}

/** A material to send. `file` is sent as it is; ids are made by the caller, so that a repeated upload is one. */
export interface Upload {
  readonly roomId: string;
  readonly commandId: string;
  readonly materialId: string;
  readonly title: string;
  readonly personImage: boolean;
  /** Holds a name or number: for those who see identity only. */
  readonly identified: boolean;
  /** Whoever sends it was asked about its title, and looked. */
  readonly looked?: boolean;
  readonly file: Blob;
}

/** Uploads with progress from 0 to 1. The outcome is the command's; a refused file is an outcome, not an error. */
export function upload(what: Upload, progress: (part: number) => void, signal?: AbortSignal):
  Promise<components["schemas"]["Outcome"]> {
  const { roomId, file, title, ...query } = what;
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    const stop = (): void => { call.abort(); };
    call.open("POST", address("/api/rooms/{roomId}/materials", { roomId }, query));
    call.setRequestHeader("X-CaseRoom", "1");
    call.setRequestHeader("Content-Type", "application/octet-stream");
    // A title may name somebody: it stands in no address. Half a character, which a file name may hold, has no bytes.
    call.setRequestHeader("X-CaseRoom-Title", encodeURIComponent(title.replaceAll(/\p{Surrogate}/gu, "\uFFFD")));
    call.upload.onprogress = (event) => { if (event.lengthComputable) { progress(event.loaded / event.total); } };
    call.onerror = () => { reject(unreachable()); };
    call.onabort = () => { reject(new DOMException("The upload was withdrawn.", "AbortError")); };
    call.onload = () => {
      if (call.status === 200) { resolve(JSON.parse(call.responseText) as components["schemas"]["Outcome"]); }
      else { reject(fault(call.status, call.responseText)); }
    };
    call.onloadend = () => { signal?.removeEventListener("abort", stop); };
    if (signal?.aborted === true) { reject(new DOMException("The upload was withdrawn.", "AbortError")); return; }
    signal?.addEventListener("abort", stop);
    call.send(file);
  });
}

/** An address with its names and query filled in; what is undefined is left out. */
export function address(path: string, names: object | undefined, query: object | undefined): string {
  const filled = Object.entries(names ?? {})
    .reduce((text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))), path);
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null) { asked.set(name, String(value)); }
  }
  return asked.size === 0 ? filled : `${filled}?${asked}`;
}

async function send<T>(method: Method, path: string, options: CallOptions<never>): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "get") { headers["X-CaseRoom"] = "1"; }
  if (options.body !== undefined) { headers["Content-Type"] = "application/json"; }
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address(path, options.path, options.query), {
      method: method.toUpperCase(),
      headers,
      credentials: "same-origin",
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: ending(options),
    });
    text = await answer.text();
  } catch (failure) {
    if (options.signal?.aborted === true) { throw failure; }
    throw unreachable();
  }
  if (!answer.ok) { throw fault(answer.status, text); }
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Ends the call when its caller withdraws it or nobody answers in time. */
function ending({ signal, within }: CallOptions<never>): AbortSignal | null {
  if (within === undefined) { return signal ?? null; }
  const late = AbortSignal.timeout(within);
  return signal === undefined ? late : AbortSignal.any([signal, late]);
}

function fault(status: number, body: string): ProblemError {
  if (status === 401) { whenSignedOut(); }
  return ProblemError.of(status, body);
}
