import type { JsonObject } from "@bailiwick/model/json-value";
import type { Place } from "../../handoff/catalog.ts";
import type { ControlPlaneClusterPlan } from "../../handoff/plan.ts";
import { byName, ciliumPolicy, hostNames, metadataDenied } from "../cilium-policy.ts";
import { COLLECTOR_NAMESPACE as namespace } from "../collector-namespace.ts";

/** Where Cilium runs, sinks are reached by their names as well; no metadata service ever is. */
export function collectorNames(
  cluster: ControlPlaneClusterPlan,
  sinks: readonly Place[],
): readonly JsonObject[] {
  if (cluster.spec.network?.cni !== "cilium") return [];
  const named = sinks.filter(({ entry }) => entry.hosts !== undefined);
  const egress = [...byName(named), hostNames(cluster)];
  return [
    metadataDenied(namespace),
    ...(named.length > 0
      ? [ciliumPolicy({ name: "collectors-by-name", namespace, pods: {}, egress })]
      : []),
  ];
}
