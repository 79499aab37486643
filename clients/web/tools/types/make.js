// Writes src/wire/api.ts from the approved description of the API. A tool folder of its own, because the generator
// needs a
// TypeScript of its own. The two hashes let a test find a stale or edited file without this folder's packages.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../../../src/CaseRoom.Server/Api/openapi.v1.json", import.meta.url);
const target = new URL("../../src/wire/api.ts", import.meta.url);
const hash = (text) => createHash("sha256").update(text).digest("hex");

const description = await readFile(source, "utf8");
const types = astToString(await openapiTS(JSON.parse(description)));
await writeFile(target, [
  "// Made from src/CaseRoom.Server/Api/openapi.v1.json by `npm run types`. Not edited by hand.",
  `// description ${hash(description)}`,
  `// types ${hash(types)}`,
  "",
  types,
].join("\n"));
