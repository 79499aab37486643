import { download } from "./http";

/** Saves a file of the server as a link would, and throws ProblemError where it is not given. */
export async function saveFile(address: string): Promise<void> {
  const { file, name } = await download(address);
  const src = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = src;
  link.download = name;
  link.click();
  // The browser has taken it by then; it keeps what it reads.
  setTimeout(() => { URL.revokeObjectURL(src); }, LongestStart);
}

/** Milliseconds in which a browser begins to save. */
const LongestStart = 60_000;
