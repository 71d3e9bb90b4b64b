import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

function project(name: string, include: string, testTimeout = 120_000) {
  return { test: { name, root, include: [include], testTimeout, hookTimeout: 900_000 } };
}

export default defineConfig({
  test: {
    root,
    // A core each: tests that start engines wait for them more than they compute.
    maxWorkers: "100%",
    projects: [
      project("unit", "test/tools/**/*.test.ts"),
      project("golden", "test/golden/*.test.ts"),
      project("policies", "test/policies/*.test.ts", 900_000),
      project("repo", "test/repo/*.test.ts", 300_000),
    ],
  },
});
