import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Half an hour, for what never ends: a test may have to build an engine, and no machine is too
 * slow. No test has a limit of its own.
 */
const LIMITS = { testTimeout: 1_800_000, hookTimeout: 1_800_000 };

function project(name: string, include: string, more: object = {}) {
  return { test: { name, root, include: [include], ...LIMITS, ...more } };
}

export default defineConfig({
  test: {
    root,
    // A core each: tests that start engines wait for them more than they compute.
    maxWorkers: "100%",
    projects: [
      // Phases keep nothing between two calls, so that their tests can share one warm compiler.
      project("compiler", "test/tools/compiler/**/*.test.ts", { isolate: false }),
      project("unit", "test/tools/!(compiler)/**/*.test.ts"),
      project("golden", "test/golden/*.test.ts"),
      project("policies", "test/policies/*.test.ts"),
      project("repo", "test/repo/*.test.ts"),
    ],
  },
});
