import { defineConfig } from "vitest/config";

/** The folder that a run with a report leaves its JUnit and JSON results in; without it only the console speaks. */
const report = process.env["WEB_TEST_REPORT"];

export default defineConfig({
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.{ts,tsx}"],
    reporters: report === undefined ? ["default"] : ["default", "junit", "json"],
    ...(report === undefined
      ? {}
      : { outputFile: { junit: `${report}/web-unit.junit.xml`, json: `${report}/web-unit.json` } }),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
