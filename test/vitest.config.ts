import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { extractExamples } from "./doctest/extractExamples.ts";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const alias = [
  { find: /^jiama$/, replacement: at("src/index.ts") },
  { find: /^jiama\/models$/, replacement: at("models/index.ts") },
  { find: /^jiama\/proofs$/, replacement: at("proofs/index.ts") },
  { find: /^jiama\/report$/, replacement: at("src/report/index.ts") },
];

extractExamples();

/** `unit` is quick and closed; `doctest` runs the examples; `full` is long or needs outside programs; `wide` needs ../shared. */
export default defineConfig({
  root: at("."),
  test: {
    globalSetup: [at("test/globalSetup.ts")],
    // The runner would leave a processor idle; on two that is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ["default", at("test/countReporter.ts")],
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // Test files share the modules of a worker: reading the library anew for each of 200 would take longer than the tests.
          isolate: false,
          testTimeout: 60_000,
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.full.test.ts", "test/**/*.wide.test.ts", "test/doctest/.generated/**"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "doctest",
          isolate: false,
          testTimeout: 60_000,
          include: ["test/doctest/.generated/**/*.test.ts"],
        },
      },
      { resolve: { alias }, test: { name: "full", include: ["test/**/*.full.test.ts"], testTimeout: 600_000 } },
      { resolve: { alias }, test: { name: "wide", include: ["test/**/*.wide.test.ts"], testTimeout: 600_000 } },
    ],
  },
});
