import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build, type Rollup } from "vite";

/** Serves an empty page with the product's outbox, queue and tabs in it; `secret` is that of the session. */
export async function outboxSite(secret: string): Promise<{ url: string; close: () => void }> {
  const built = await build({
    configFile: false, publicDir: false, logLevel: "error",
    build: {
      write: false, target: "es2023",
      lib: { entry: join(import.meta.dirname, "page.ts"), formats: ["es"], fileName: "page" },
    },
  }) as Rollup.RollupOutput[];
  const script = built[0]!.output[0].code;
  const server = createServer((request, response) => {
    if (request.url === "/api/session/offline-key") { response.end(JSON.stringify({ key: secret })); return; }
    const isScript = request.url === "/page.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : "<!doctype html><script type=\"module\" src=\"/page.js\"></script>");
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => { server.close(); },
  };
}
