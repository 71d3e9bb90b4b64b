import type { Compilation } from "@bailiwick/compiler";
import type { JsonObject } from "@bailiwick/model/json-value";
import type { ControlPlaneCluster } from "@bailiwick/model/kinds/control-plane-cluster";
import type { TenantClusterObject } from "@bailiwick/model/objects/tenant-cluster-object";
import type { Origin } from "@bailiwick/model/origin";
import { destinations } from "../judge/destinations.ts";
import { documentsOf } from "./documents-of.ts";

/** A version that something runs, and the line that decided it. */
export interface VersionInUse {
  readonly product: "kubernetes" | "vcluster";
  /** Minor version: `1.36`, `0.36`. */
  readonly minor: string;
  readonly origin: Origin;
  /** The template's release that brings it, `tenant-cluster@1.0.0`; none for a machine's own. */
  readonly release?: string;
}

/**
 * Each version once for each line that decided it, of control plane clusters and of tenant
 * clusters, for a tree that compiles. The lines are those that the evidence names.
 */
export function versionsInUse(compilation: Compilation): readonly VersionInUse[] {
  const used = [...ofControlPlaneClusters(compilation), ...ofTenantClusters(compilation)];
  const byLine = new Map<string, VersionInUse>();
  for (const each of used) {
    const line = JSON.stringify([each.product, each.minor, each.origin]);
    if (!byLine.has(line)) byLine.set(line, each);
  }
  return [...byLine.values()];
}

function ofControlPlaneClusters(compilation: Compilation): readonly VersionInUse[] {
  return documentsOf<ControlPlaneCluster>(compilation, "ControlPlaneCluster").map(
    ({ path, document }) => ({
      product: "kubernetes",
      minor: document.spec.kubernetes.version,
      origin: { file: path, pointer: "/spec/kubernetes/version" },
    }),
  );
}

function ofTenantClusters(compilation: Compilation): readonly VersionInUse[] {
  const { chartOf } = destinations(compilation);
  const { documents } = compilation;
  const evidence = new Map(
    documents
      .filter(({ object }) => object.kind === "Evidence")
      .map(({ path, object }) => [folderOf(path), object]),
  );
  const clusters = documents.filter(({ object }) => object.kind === "TenantCluster");
  return clusters.flatMap(({ path, object }): readonly VersionInUse[] => {
    const decisions = evidence.get(folderOf(path));
    if (!decisions) return [];
    const { kubernetes, template: release } = (object as unknown as TenantClusterObject).spec;
    const minor = chartOf(path).version.split(".").slice(0, 2).join(".");
    const origin = (decision: string) => lineOf(decisions, decision);
    return [
      { product: "kubernetes", minor: kubernetes, origin: origin("kubernetes"), release },
      { product: "vcluster", minor, origin: origin("template"), release },
    ];
  });
}

/** The folder of a tenant cluster, of any file in it. */
function folderOf(path: string): string {
  return path.split("/").slice(0, 5).join("/");
}

/** The line that a decision came from, `file#pointer` in the evidence. */
function lineOf(evidence: JsonObject, decision: string): Origin {
  const { from } = (evidence as unknown as { spec: { from: Record<string, string> } }).spec;
  const [file = "", pointer = ""] = (from[decision] ?? "").split("#");
  return { file, pointer };
}
