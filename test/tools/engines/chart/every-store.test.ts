import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { judgeRenders } from "../../../../tools/compiler/src/doors/judge-renders.ts";
import { vclusterChart } from "../../../../tools/engines/src/chart/download-chart.ts";
import { renderCharts } from "../../../../tools/engines/src/chart/render-charts.ts";
import type { RenderedRelease } from "../../../../tools/engines/src/chart/rendered-release.ts";
import { RELEASE } from "../../../support/chart-module.ts";
import { ROOT } from "../../../support/clone.ts";
import { repositoryFiles } from "../../../support/repository-files.ts";

const INPUT = join(ROOT, "test/golden/every-store/input");
const INPUTS = readdirSync(INPUT, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => ({ path, text: readFileSync(join(INPUT, path), "utf8") }));
const compiled = compile([...INPUTS, ...repositoryFiles("templates", "policies")]);
const VALUES = compiled.outputs.filter(({ path }) => path.endsWith("/values.yaml"));

/** What the chart makes of each store, beside what it always renders. */
const WORKLOADS: Readonly<Record<string, readonly string[]>> = {
  apart: ["Deployment vc-globex--apart", "PodDisruptionBudget vc-globex--apart"],
  beside: [
    "Deployment vc-globex--beside",
    "PodDisruptionBudget vc-globex--beside",
    "StatefulSet vc-globex--beside-etcd",
  ],
  inside: ["PodDisruptionBudget vc-globex--inside", "StatefulSet vc-globex--inside"],
  lite: ["StatefulSet vc-globex--lite"],
  moving: [
    "PodDisruptionBudget vc-globex--moving",
    "StatefulSet vc-globex--moving",
    "StatefulSet vc-globex--moving-etcd",
  ],
  sql: ["Deployment vc-globex--sql"],
  validated: ["StatefulSet vc-globex--validated"],
};

let rendered: readonly RenderedRelease[] = [];

/** One process for all of them, which validates the values as vCluster itself does. */
beforeAll(async () => {
  const chart = vclusterChart(RELEASE.spec.chart);
  const asked = VALUES.map(({ path, text }) => {
    const namespace = `vc-globex--${path.split("/").at(-2)}`;
    const names = { name: namespace, namespace };
    return { id: path, chart, kubernetes: "1.36", values: text, syncer: true, ...names };
  });
  ({ rendered } = await renderCharts(asked, { onProgress: (line) => console.error(line) }));
});

test("every store has a tenant cluster in the golden case, and all of them compile", () => {
  expect(compiled.findings).toEqual([]);
  expect(VALUES.map(({ path }) => path.split("/").at(-2))).toEqual(Object.keys(WORKLOADS).sort());
});

test.each(Object.entries(WORKLOADS))(
  "the chart renders %s, and vCluster accepts it",
  (name, of) => {
    const index = VALUES.findIndex(({ path }) => path.includes(`/${name}/`));
    const release = rendered[index];
    expect(release?.error ?? "renders").toBe("renders");
    expect(release?.syncer?.message || "accepted").toBe("accepted");
    const objects = (release?.manifests ?? []).map(({ text }) => load(text) as Rendered);
    const workloads = objects.filter(({ kind }) => /Deployment|StatefulSet|Budget/.test(kind));
    expect(workloads.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort()).toEqual(of);
  },
);

test("replicas of one control plane stand in different zones, and on different nodes", () => {
  const all = rendered.flatMap(({ manifests }) => manifests.map(({ text }) => load(text)));
  const spread = (all as Rendered[]).flatMap(({ kind, metadata, spec }) => {
    const keys = spec?.template?.spec?.topologySpreadConstraints?.map((each) => each.topologyKey);
    return keys ? [[`${kind} ${metadata.name}`, ...keys]] : [];
  });
  const both = ["topology.kubernetes.io/zone", "kubernetes.io/hostname"];
  expect(spread.sort()).toEqual([
    ["Deployment vc-globex--apart", ...both],
    ["Deployment vc-globex--beside", ...both],
    ["StatefulSet vc-globex--beside-etcd", ...both],
    ["StatefulSet vc-globex--inside", ...both],
    ["StatefulSet vc-globex--moving", ...both],
    ["StatefulSet vc-globex--moving-etcd", ...both],
  ]);
});

test("nothing that is rendered leaves the jurisdiction, the Secret's content included", () => {
  const renders = VALUES.map(({ path }, index) => {
    return { path, chart: "vcluster 0.36.1", manifests: rendered[index]?.manifests ?? [] };
  });
  const { findings } = judgeRenders(renders, compiled);
  expect(findings.map(({ origin, message }) => `${origin.pointer} ${message}`)).toEqual([]);
});

test("the kinds that are rendered are those that Argo CD may apply", () => {
  const path = "apps/eu/argo-cd/tenants/globex.yaml";
  const allowed = compiled.outputs.find((each) => each.path === path)?.text ?? "";
  const kinds = rendered.flatMap(({ manifests }) => manifests.map(({ text }) => kindOf(text)));
  const refused = kinds.filter((kind) => !allowed.includes(`kind: ${kind},`));
  expect([...new Set(refused)]).toEqual([]);
});

function kindOf(text: string): string {
  return (load(text) as Rendered).kind;
}

interface Rendered {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: { readonly template?: { readonly spec?: PodSpread } };
}

interface PodSpread {
  readonly topologySpreadConstraints?: readonly { readonly topologyKey: string }[];
}
