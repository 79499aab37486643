import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { pdfAssets } from "./pdfAssets";

/** Where `npm run dev` finds the server; the build is served by the server itself. */
const server = process.env["CASEROOM_SERVER"] ?? "http://localhost:5080";

export default defineConfig({
  plugins: [react(), pdfAssets()],
  build: { target: "es2023", sourcemap: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: {
    proxy: {
      "/api": server,
      "/openapi": server,
      "/health": server,
      "/hubs": { target: server, ws: true },
    },
  },
});
