import type { Origin } from "@bailiwick/model/origin";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { DecisionRow } from "./decisions.ts";

/**
 * Where the control plane runs, and on what its state lies: on a control plane cluster and a class
 * of it, or on machines of the tenant's own, with their disks.
 */
export function placementRows(cluster: TenantClusterPlan): readonly DecisionRow[] {
  const { controlPlaneCluster: host, storageClass, isolation, privateNodes } = cluster;
  const network = privateNodes?.value.network;
  if (isolation.value === "standalone" && network) {
    const { name, country } = network.value.entry;
    return [row("placement", `${name} (${country})`, network.origin)];
  }
  const { name, spec } = host.value;
  return [
    row("placement", `${name} (${spec.country})`, host.origin),
    row("storage-class", storageClass.value.name, storageClass.origin),
  ];
}

function row(name: DecisionRow["name"], value: string, origin: Origin): DecisionRow {
  return { name, key: name, value, origin };
}
