import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { pdfAssets } from "../../pdfAssets";
import { smallPdf } from "./smallPdf";

/** The policy the server sends, so that a part which needs more than it fails here. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; "
  + "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
  ".woff2": "font/woff2", ".pdf": "application/pdf",
};

export interface TrialSite { readonly url: string; readonly close: () => void }

/** Builds the trial page as the product is built and serves it under the server's content policy. */
export async function trialSite(): Promise<TrialSite> {
  const web = resolve(import.meta.dirname, "../..");
  const out = mkdtempSync(join(tmpdir(), "caseroom-web-trial-"));
  await build({
    root: join(web, "trial"),
    configFile: false,
    logLevel: "error",
    publicDir: join(web, "public"),
    plugins: [react(), pdfAssets()],
    build: { outDir: out, emptyOutDir: true, target: "es2023", assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  });
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://here").pathname;
    const file = join(out, path);
    const page = !existsSync(file) || extname(file) === "";
    response.setHeader("content-security-policy", policy);
    response.setHeader("content-type", types[page ? ".html" : extname(file)] ?? "application/octet-stream");
    response.end(path === "/trial.pdf" ? smallPdf() : readFileSync(page ? join(out, "index.html") : file));
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}
