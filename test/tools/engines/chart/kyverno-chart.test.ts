import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { loadAll } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import { look } from "../../../../tools/compiler/src/6-verify/look.ts";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { judgeRenders } from "../../../../tools/compiler/src/doors/judge-renders.ts";
import { POLICY_ENGINE } from "../../../../tools/compiler/src/doors/policy-engine.ts";
import type { ChartRelease } from "../../../../tools/engines/src/chart/chart-release.ts";
import { renderCharts } from "../../../../tools/engines/src/chart/render-charts.ts";
import type { RenderedRelease } from "../../../../tools/engines/src/chart/rendered-release.ts";
import {
  pinnedSource,
  SOURCES_FOLDER,
} from "../../../../tools/engines/src/object-schemas/schema-source.ts";
import { EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const { release: name, ...chart } = POLICY_ENGINE.chart;
const COMPILATION = compile(HEALTHY);
const PATH = `apps/eu/${POLICY_ENGINE.values}`;
const VALUES = COMPILATION.outputs.find(({ path }) => path === PATH)?.text ?? "";

const ASKED = compile(damage(HEALTHY, EU, "  defaults:", "  defaults:\n    kyvernoInside: true"));
const INSIDE =
  ASKED.outputs.find(({ path }) => path === `apps/eu/${POLICY_ENGINE.insideValues}`)?.text ?? "";

const release = (values: string): ChartRelease => ({
  id: PATH,
  chart,
  kubernetes: "1.36",
  name,
  namespace: name,
  values,
  syncer: false,
});

let rendered: readonly RenderedRelease[] = [];

beforeAll(async () => {
  const onProgress = (line: string) => console.error(line);
  ({ rendered } = await renderCharts([release(""), release(VALUES), release(INSIDE)], {
    onProgress,
  }));
});

const placesIn = ({ manifests }: RenderedRelease) => {
  const renders = [{ path: PATH, chart: "kyverno", manifests }];
  const { findings } = judgeRenders(renders, COMPILATION);
  return findings.map(({ message }) => /^\w+ "([^"/:]*)/.exec(message)?.[1]);
};

describe("the chart of the policy engine", () => {
  test("is the one whose definitions are pinned, under its own version", () => {
    const told = { title: "Kyverno", form: "definitions", path: "" } as const;
    const { module, version, sum } = pinnedSource("kyverno", told);
    expect([chart.module, chart.moduleVersion, chart.digest]).toEqual([module, version, sum]);
    expect(readFileSync(join(SOURCES_FOLDER, "kyverno/go.mod"), "utf8")).toContain(version);
    const labels = rendered[0]!.manifests.map(({ text }) => text).join("");
    expect(labels).toContain(`helm.sh/chart: kyverno-${chart.version}`);
  });

  test("with its own values pulls from public registries", () => {
    expect(new Set(placesIn(rendered[0]!))).toEqual(
      new Set(["reg.kyverno.io", "ghcr.io", "docker.io", ...MIGRATED]),
    );
  });

  test("with ours names no place that is not declared", () => {
    expect(placesIn(rendered[1]!)).toEqual([]);
    const images = rendered[1]!.manifests.flatMap(({ text }) => text.match(/image: .*/g) ?? []);
    expect(images.length).toBeGreaterThan(5);
    expect(images.filter((image) => !image.includes("registry.rheinwerk.example/"))).toEqual([]);
  });

  test("inside tenant clusters runs images and holds tokens that the policies there let through", () => {
    expect(placesIn(rendered[2]!)).toEqual([]);
    const texts = rendered[2]!.manifests.map(({ text }) => text).join("\n");
    const folder = "apps/eu/tenant-baseline/1.0.0/validatingadmissionpolicy";
    const policy = (name: string) =>
      ASKED.outputs.find(({ path }) => path === `${folder}-${name}.yaml`)?.text ?? "";
    const named = texts.matchAll(/^ *image: "?([^"\s]+)/gm);
    const images = [...new Set([...named].map(([, image = ""]) => image))].sort();
    const admitted = policy("require-image-digests").match(/[^' ]+\/kyverno\/[^']+/g);
    expect(images).toEqual(admitted);
    const audiences = new Set(
      [...texts.matchAll(/audience: "?([^"\s]+)/g)].map(([, each]) => each),
    );
    expect([...audiences]).toEqual(["https://kubernetes.default.svc"]);
    expect(policy("restrict-token-audiences")).toContain("'https://kubernetes.default.svc'");
  });

  test("renders the kinds that its project admits, and no others", () => {
    const path = "apps/eu/argo-cd/policy-engine/eu-fra-1.yaml";
    const project = COMPILATION.documents.find((document) => document.path === path)!;
    const lists = ["clusterResourceWhitelist", "namespaceResourceWhitelist"];
    const admitted = lists.flatMap((list) => look(project.object, "spec", list) as JsonValue[]);
    const kindOf = (each: JsonValue) => (isJsonObject(each) ? String(each.kind) : "");
    // Argo CD never runs the tests of a chart; CreateNamespace makes the namespace.
    const texts = rendered[1]!.manifests.filter(({ template }) => !template.includes("/tests/"));
    const kinds = texts.flatMap(({ text }) => (loadAll(text) as JsonValue[]).filter(isJsonObject));
    expect([...new Set([...kinds.map(kindOf), "Namespace"])].sort()).toEqual(
      [...new Set(admitted.map(kindOf))].sort(),
    );
  });
});

/** Names of definitions that the migration job is told; ours leaves the job out. */
const MIGRATED = [
  "cleanuppolicies.kyverno.io",
  "clustercleanuppolicies.kyverno.io",
  "clusterpolicies.kyverno.io",
  "globalcontextentries.kyverno.io",
  "policies.kyverno.io",
  "policyexceptions.kyverno.io",
  "updaterequests.kyverno.io",
  ...["deleting", "generating", "imagevalidating", "mutating", "validating"].flatMap((verb) => [
    `${verb}policies.policies.kyverno.io`,
    `namespaced${verb}policies.policies.kyverno.io`,
  ]),
  "policyexceptions.policies.kyverno.io",
];
