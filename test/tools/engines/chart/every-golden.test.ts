import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { judgeRenders } from "../../../../tools/compiler/src/doors/judge-renders.ts";
import type { ChartRelease } from "../../../../tools/engines/src/chart/chart-release.ts";
import { vclusterChart } from "../../../../tools/engines/src/chart/download-chart.ts";
import { renderCharts } from "../../../../tools/engines/src/chart/render-charts.ts";
import type { RenderedRelease } from "../../../../tools/engines/src/chart/rendered-release.ts";
import { RELEASE } from "../../../support/chart-module.ts";
import { ROOT } from "../../../support/clone.ts";
import { repositoryFiles } from "../../../support/repository-files.ts";

const GOLDEN = join(ROOT, "test/golden");
const SHARED = repositoryFiles("templates", "policies");

/** Golden cases that compile, and what they write. */
const CASES = readdirSync(GOLDEN)
  .filter((name) => statSync(join(GOLDEN, name)).isDirectory())
  .map((name) => ({ name, compiled: compile([...inputOf(name), ...SHARED]) }))
  .filter(({ compiled }) => !compiled.findings.some(isError));

const ASKED = CASES.flatMap(({ name, compiled }) =>
  compiled.outputs
    .filter(({ path }) => path.endsWith("/values.yaml"))
    .map((file) => ({ name, file, compiled, release: releaseOf(name, file) })),
);

let rendered: readonly RenderedRelease[] = [];

/** One process for all of them, which validates the values as vCluster itself does. */
beforeAll(async () => {
  const onProgress = (line: string) => console.error(line);
  const releases = ASKED.map(({ release }) => release);
  ({ rendered } = await renderCharts(releases, { onProgress }));
});

test("cases of every kind are among them", () => {
  const names = CASES.map(({ name }) => name);
  expect(names).toContain("private-nodes");
  expect(names).toContain("integrations");
  expect(ASKED.length).toBeGreaterThan(20);
});

describe("the real chart renders, vCluster accepts, and nothing leads out", () => {
  test.each(ASKED.map(({ release }, index) => ({ id: release.id, index })))("$id", ({ index }) => {
    const result = rendered[index];
    const asked = ASKED[index];
    expect(result?.error ?? "renders").toBe("renders");
    expect(result?.syncer?.message || "accepted").toBe("accepted");
    const manifests = result?.manifests ?? [];
    const render = { path: asked?.file.path ?? "", chart: "vcluster 0.36.1", manifests };
    const judged = judgeRenders([render], asked?.compiled ?? compile([]));
    expect(judged.findings.map(({ message }) => message)).toEqual([]);
  });
});

function releaseOf(
  golden: string,
  { path, text }: { readonly path: string; readonly text: string },
): ChartRelease {
  const chart = vclusterChart(RELEASE.spec.chart);
  const [, , , tenant, cluster] = path.split("/");
  const namespace = `vc-${tenant}--${cluster}`;
  const names = { name: namespace, namespace };
  return {
    id: `${golden} ${path}`,
    chart,
    kubernetes: "1.36",
    values: text,
    syncer: true,
    ...names,
  };
}

function isError({ definition }: { readonly definition: { readonly severity: string } }): boolean {
  return definition.severity === "error";
}

function inputOf(name: string) {
  const folder = join(GOLDEN, name, "input");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
