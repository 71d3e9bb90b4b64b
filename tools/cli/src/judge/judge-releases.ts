import type { Compilation } from "@bailiwick/compiler";
import { judgeRenders } from "@bailiwick/compiler/doors/judge-renders";
import { POLICY_ENGINE } from "@bailiwick/compiler/doors/policy-engine";
import { renderReleases } from "@bailiwick/engines";
import type { Finding } from "@bailiwick/model/finding";
import { InternalError } from "@bailiwick/model/internal-error";
import type { Terminal } from "../terminal.ts";
import { destinations } from "./destinations.ts";

/** What was rendered, and what was found in it. */
export interface ReleaseReport {
  readonly findings: readonly Finding[];
  readonly releases: number;
  /** For people: `vcluster 0.36.1`. */
  readonly charts: readonly string[];
  readonly documents: number;
  /** Releases that an earlier run had rendered. */
  readonly cached: number;
  readonly seconds: string;
}

type Release = Parameters<typeof renderReleases>[0]["releases"][number];

/**
 * Renders every values file with the chart that its template pins, for the Kubernetes version of
 * its control plane cluster, as Argo CD does, and judges what comes out.
 */
export async function judgeReleases(
  compilation: Compilation,
  terminal: Terminal,
): Promise<ReleaseReport> {
  const started = performance.now();
  const releases = [...releasesOf(compilation), ...policyEngines(compilation)];
  const { rendered, cached } = await renderReleases({
    releases,
    onProgress: (line) => terminal.note(`${line}\n`),
  });
  const titles = new Map(releases.map(({ id, chart }) => [id, `${chart.name} ${chart.version}`]));
  const { findings, documents } = judgeRenders(
    rendered.map(({ id, ...render }) => ({ ...render, path: id, chart: titles.get(id) ?? "" })),
    compilation,
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const charts = [...new Set(titles.values())].sort();
  return { findings, releases: releases.length, charts, documents, cached, seconds };
}

/** Argo CD names a release after its Application: tenant and tenant cluster, as its namespace. */
function releasesOf(compilation: Compilation): readonly Release[] {
  const { kubernetesOf, chartOf } = destinations(compilation);
  const values = compilation.outputs.filter(({ path }) => path.endsWith("/values.yaml"));
  return values.map(({ path, text }): Release => {
    const [, , , tenant, cluster] = path.split("/");
    const name = `vc-${tenant}--${cluster}`;
    const { name: chart, version, module, digest } = chartOf(path);
    const [kubernetes] = kubernetesOf(path);
    if (kubernetes === undefined) throw new InternalError(`${path}: no Kubernetes to render for`);
    return {
      id: path,
      chart: {
        name: chart,
        version,
        module,
        moduleVersion: `v${version}`,
        digest,
        folder: "chart",
      },
      kubernetes,
      name,
      namespace: name,
      values: text,
      syncer: true,
    };
  });
}

/**
 * The policy engine, once for each version of Kubernetes that it is installed on: of the control
 * plane clusters, and of the tenant clusters where it runs inside.
 */
function policyEngines(compilation: Compilation): readonly Release[] {
  const { values, insideValues } = POLICY_ENGINE;
  return [
    ...enginesBeside(compilation, values, "control-plane-clusters"),
    ...enginesBeside(compilation, insideValues, "tenant-baseline"),
  ];
}

/** One values file below each jurisdiction, for the clusters that are given what `room` holds. */
function enginesBeside(compilation: Compilation, values: string, room: string): readonly Release[] {
  const { kubernetesOf } = destinations(compilation);
  const { release: name, ...chart } = POLICY_ENGINE.chart;
  return compilation.outputs
    .filter(({ path }) => path.endsWith(`/${values}`))
    .flatMap(({ path, text }) => {
      const folder = `${path.slice(0, -values.length)}${room}/`;
      const judged = compilation.documents.filter(({ path: each }) => each.startsWith(folder));
      const minors = new Set(judged.flatMap((each) => kubernetesOf(each.path)));
      return [...minors].sort().map((kubernetes): Release => {
        return { id: path, chart, kubernetes, name, namespace: name, values: text, syncer: false };
      });
    });
}
