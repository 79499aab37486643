import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

test("The types are those of the approved description, and nobody edited them", async () => {
  const description = await readFile(resolve("../../src/CaseRoom.Server/Api/openapi.v1.json"), "utf8");
  const [, ofDescription, ofTypes, , ...types] = (await readFile(resolve("src/wire/api.ts"), "utf8")).split("\n");

  expect(ofDescription, "run `npm run types`").toBe(`// description ${hash(description)}`);
  expect(ofTypes, "run `npm run types`").toBe(`// types ${hash(types.join("\n"))}`);
});
