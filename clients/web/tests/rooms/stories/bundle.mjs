import { build } from "vite";

/** Makes one file of the story reader and the page's own code, in the folder that is given. */
await build({
  configFile: false,
  publicDir: false,
  logLevel: "error",
  build: { ssr: "tests/rooms/stories/main.ts", outDir: process.argv[2], emptyOutDir: false, target: "node20" },
});
