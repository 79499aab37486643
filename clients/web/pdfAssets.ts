import { cpSync, createReadStream, existsSync, statSync } from "node:fs";
import { join, normalize, resolve, sep } from "node:path";
import type { Plugin } from "vite";

const source = resolve(import.meta.dirname, "node_modules/pdfjs-dist");
const folders = ["cmaps", "standard_fonts", "wasm"];

/**
 * The character maps, standard fonts and decoders that pdf.js asks for by URL while it draws, under `/pdfjs/`. They
 * are not imported
 * by any module, so the bundler cannot find them.
 */
export function pdfAssets(): Plugin {
  let out = "";
  return {
    name: "pdf-assets",
    configResolved: (config) => { out = resolve(config.root, config.build.outDir); },
    configureServer: (server) => {
      server.middlewares.use("/pdfjs", (request, response, next) => {
        const file = normalize(join(source, decodeURIComponent((request.url ?? "").split("?")[0] ?? "")));
        const allowed = folders.some((folder) => file.startsWith(join(source, folder) + sep));
        if (!allowed || !existsSync(file) || !statSync(file).isFile()) { next(); return; }
        if (file.endsWith(".js")) { response.setHeader("content-type", "text/javascript"); }
        createReadStream(file).pipe(response);
      });
    },
    writeBundle: () => {
      for (const folder of folders) { cpSync(join(source, folder), join(out, "pdfjs", folder), { recursive: true }); }
    },
  };
}
