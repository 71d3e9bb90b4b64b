import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { judgeReleases } from "../../../../tools/cli/src/judge/judge-releases.ts";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { ROOT } from "../../../support/clone.ts";
import { repositoryFiles } from "../../../support/repository-files.ts";
import { spoken } from "../../../support/spoken.ts";

const GOLDEN = join(ROOT, "test/golden");
const TERMINAL = { format: "pretty", colours: false, print: () => {}, note: () => {} } as const;
const SHARED = repositoryFiles("templates", "policies");

/** Golden cases that compile, and how many tenant clusters they have. */
const COMPILED = readdirSync(GOLDEN)
  .filter((name) => statSync(join(GOLDEN, name)).isDirectory())
  .map((name) => ({
    name,
    compilation: compile([...filesBelow(join(GOLDEN, name, "input")), ...SHARED]),
  }))
  .filter(({ compilation }) => compilation.outputs.length > 0);

function filesBelow(folder: string): readonly TextFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

describe("the real charts of the golden cases name no place that is not declared", () => {
  test("there are golden cases", () => expect(COMPILED.length).toBeGreaterThan(3));

  test.each(COMPILED)("$name", async ({ compilation }) => {
    const { findings, releases, charts, documents } = await judgeReleases(compilation, TERMINAL);
    expect(spoken(findings)).toEqual([]);
    const clusters = compilation.jurisdictions.map(({ tenantClusters }) => tenantClusters);
    const tenants = clusters.reduce((sum, each) => sum + each, 0);
    // And the policy engine, once a jurisdiction and version of Kubernetes.
    expect(releases).toBeGreaterThanOrEqual(tenants + clusters.length);
    expect(charts).toEqual(["kyverno 3.9.1", "vcluster 0.36.1"]);
    expect(documents).toBeGreaterThan(releases * 10);
  });
});

test("a place that only the render shows is found, with the way to it", async () => {
  const { compilation } = COMPILED.find(({ name }) => name === "smallest-eu")!;
  // The syncer's own default, said by nobody: the chart adds it to what it renders.
  const from = /fallbackDns: "", /;
  const outputs = compilation.outputs.map((file) => {
    if (!file.path.endsWith("/values.yaml")) return file;
    expect(file.text).toMatch(from);
    return { ...file, text: file.text.replace(from, "") };
  });
  const { findings } = await judgeReleases({ ...compilation, outputs }, TERMINAL);
  const [fault, ...others] = spoken(findings);
  expect(others).toEqual([]);
  expect(fault?.message).toMatch(
    /^address "8\.8\.8\.8" .*config-secret\.yaml → Secret → data\/config\.yaml → base64 → \/policies\//,
  );
  expect(fault?.hint).toMatch(/^say policies\.networkPolicy\.fallbackDns in the values/);
});
