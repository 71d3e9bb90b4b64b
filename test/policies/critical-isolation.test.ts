import { compile } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import { expect, test } from "vitest";
import { judge } from "../../tools/cli/src/judge/judge-policies.ts";
import { repositoryFiles } from "../support/repository-files.ts";
import { damage } from "../support/tree.ts";

const CASE = "test/golden/private-nodes/input";
const TENANT = "jurisdictions/eu/tenants/kontor-bank.yaml";
const HOST = "jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml";

/** A tenant under DORA whose critical function runs on machines of its own. */
const OWN = [
  ...repositoryFiles(CASE).map(({ path, text }) => ({ path: path.slice(CASE.length + 1), text })),
  ...repositoryFiles("templates", "policies"),
];

const POOL = "    - { name: dedicated, isolation: dedicated }";
const OFFERED = damage(OWN, HOST, POOL, `    - { name: shared, isolation: shared }\n${POOL}`);
const SETTLEMENT =
  /isolation: private-nodes\n {6}edition: licensed\n {6}privateNodes: \{ endpoint: settlement-api.*\n/;

/** What the compiler and the build policies say of a tree. */
async function judged(files: readonly TextFile[]): Promise<readonly string[]> {
  const compilation = compile(files);
  const { findings } = await judge(compilation, { note: () => undefined } as never);
  return [...compilation.findings, ...findings].map(
    ({ definition: { code }, message }) => `${code}: ${message}`,
  );
}

test("a critical function runs on machines of its own", async () => {
  expect(await judged(OFFERED)).toEqual([]);
});

test("or on dedicated nodes", async () => {
  const files = damage(OFFERED, TENANT, SETTLEMENT, "isolation: dedicated\n");
  expect(await judged(files)).toEqual([]);
});

test("and on shared nodes it is refused", async () => {
  const files = damage(OFFERED, TENANT, SETTLEMENT, "isolation: shared\n");
  expect(await judged(files)).toEqual([
    'require-dedicated-nodes-for-critical: tenant cluster "vc-kontor-bank--settlement" is ' +
      "critical-or-important and does not run on dedicated nodes",
  ]);
});

test("what the same tenant rates ordinary may share them", async () => {
  const core =
    /isolation: private-nodes\n {6}edition: licensed\n {6}privateNodes: \{ endpoint: nodes-api.*\n {6}values:.*\n(?: {8}.*\n)+/;
  expect(await judged(damage(OFFERED, TENANT, core, "isolation: shared\n"))).toEqual([]);
});
