import { Clock } from "./clock";
import { Story } from "./story";
import { Telling, type Verdict } from "./telling";

const clock = new Clock();
clock.install();

/** What the page's code throws where nobody waits for it: the story's fault, not the end of all. */
let thrown: unknown;
process.on("unhandledRejection", (failure) => { thrown ??= failure; });

async function verdictOn(line: string): Promise<Verdict> {
  thrown = undefined;
  const verdict = await new Telling(new Story(line), clock).tell();
  if (thrown !== undefined) { verdict.fault ??= thrown instanceof Error ? thrown.stack! : String(thrown); }
  return verdict;
}

/** One story a line comes in, one verdict a line goes out, in the same order. */
async function main(): Promise<void> {
  let left: Uint8Array[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...left, chunk.subarray(start, end)]).toString("utf8");
      left = [];
      start = end + 1;
      process.stdout.write(`${JSON.stringify(await verdictOn(line))}\n`);
    }
    left.push(chunk.subarray(start));
  }
}

await main();
