import type { Compilation } from "@bailiwick/compiler";
import { POLICY_ENGINE } from "@bailiwick/compiler/doors/policy-engine";
import { type renderReleases, vclusterChart } from "@bailiwick/engines";
import { InternalError } from "@bailiwick/model/internal-error";
import { destinations } from "./destinations.ts";

/** A chart with the values that it is given. */
export type Release = Parameters<typeof renderReleases>[0]["releases"][number];

/** Every chart that a compilation makes Argo CD install; its id is the path of its values. */
export function releases(compilation: Compilation): readonly Release[] {
  return [...releasesOf(compilation), ...policyEngines(compilation)];
}

/** Argo CD names a release after its Application: tenant and tenant cluster, as its namespace. */
function releasesOf(compilation: Compilation): readonly Release[] {
  const { kubernetesOf, chartOf } = destinations(compilation);
  const values = compilation.outputs.filter(({ path }) =>
    /\/tenants\/[^/]+\/[^/]+\/(?:values|vcluster)\.yaml$/.test(path),
  );
  return values.map(({ path, text }): Release => {
    const [, , , tenant, cluster] = path.split("/");
    const name = `vc-${tenant}--${cluster}`;
    const [kubernetes] = kubernetesOf(path);
    if (kubernetes === undefined) throw new InternalError(`${path}: no Kubernetes to render for`);
    return {
      id: path,
      chart: vclusterChart(chartOf(path)),
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
