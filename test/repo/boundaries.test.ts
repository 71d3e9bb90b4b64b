import { describe, expect, test } from "vitest";
import { crossings } from "./house/boundaries.ts";
import { sourceFiles } from "./house/source-files.ts";

const SOURCES = sourceFiles(["tools"], /^tools\/[a-z]+\/src\/.*\.ts$/);

test("nobody imports across a fence, and phases touch no machine", () => {
  expect(SOURCES.length).toBeGreaterThan(150);
  expect(crossings(SOURCES)).toEqual([]);
});

describe("a crossing is found", () => {
  const src = "tools/compiler/src";
  test.each([
    ["a phase in a phase", `${src}/4-plan/a.ts`, 'import { x } from "../3-resolve/a.ts";'],
    ["verify in emit", `${src}/6-verify/a.ts`, 'import { x } from "../5-emit/a.ts";'],
    ["a target in a target", `${src}/5-emit/dra/a.ts`, 'import { x } from "../vcluster/a.ts";'],
    ["a rule in a rule", `${src}/6-verify/rules/a.ts`, 'import { x } from "./b.ts";'],
    ["a shared file in a target", `${src}/5-emit/paths.ts`, 'import { x } from "./dra/a.ts";'],
    ["yaml in shape", `${src}/2-shape/a.ts`, 'import { parse } from "yaml";'],
    ["ajv in load", `${src}/1-load/a.ts`, 'import { Ajv } from "ajv";'],
    ["Kubernetes in plan", `${src}/4-plan/a.ts`, 'import x from "kubernetes-models/v1/Pod";'],
    ["the machine in a phase", `${src}/4-plan/a.ts`, 'import fs from "node:fs";'],
    ["a clock in a phase", `${src}/4-plan/a.ts`, "const now = new Date();"],
    ["the environment in a phase", `${src}/5-emit/a.ts`, "const a = process.env.A;"],
    ["chance in the model", "tools/model/src/a.ts", "const a = Math.random();"],
    ["anything in the model", "tools/model/src/a.ts", 'import x from "yaml";'],
    ["the compiler in engines", "tools/engines/src/a.ts", 'import x from "@bailiwick/compiler";'],
    ["ajv beside the schemas", "tools/engines/src/a.ts", 'import { Ajv } from "ajv";'],
    [
      "the command line in the schemas",
      "tools/engines/src/object-schemas/a.ts",
      'import { x } from "../../../cli/src/a.ts";',
    ],
    [
      "a side door of the compiler",
      "tools/cli/src/a.ts",
      'import x from "../../compiler/src/4-plan/plan.ts";',
    ],
    ["the command line in the compiler", `${src}/4-plan/a.ts`, 'import x from "@bailiwick/cli";'],
    ["a phase in the handoff", `${src}/handoff/a.ts`, 'import x from "../4-plan/plan.ts";'],
    ["a room that nobody knows", "tools/new/src/a.ts", 'import x from "yaml";'],
  ])("%s", (_, path, text) => {
    expect(crossings([{ path, text }])).toHaveLength(1);
  });
});

test("words in comments and in texts are no crossing", () => {
  const text = '/** Never asks the process for a Date. */\nexport const a = "new Date()";\n';
  expect(crossings([{ path: "tools/compiler/src/4-plan/a.ts", text }])).toEqual([]);
});
