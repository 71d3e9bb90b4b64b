import type { Origin } from "@bailiwick/model/origin";
import type { ResolvedAutoNodes } from "../../handoff/catalog.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { regionName } from "../../handoff/region-name.ts";
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
  const made = privateNodes?.value.autoNodes ?? [];
  return [
    row("placement", `${name} (${spec.country})`, host.origin),
    row("storage-class", storageClass.value.name, storageClass.origin),
    ...made.map(({ value, origin }) => ({
      ...row("auto-nodes", madeInWords(value), origin),
      key: `auto-nodes/${value.provider.value.entry.name}`,
    })),
  ];
}

function madeInWords({ region, pools }: ResolvedAutoNodes): string {
  const each = pools.map(({ name: pool, quantity, limits }) =>
    limits ? `${pool} up to ${limits.cpu} CPU and ${limits.memory}` : `${pool} of ${quantity}`,
  );
  return `${regionName(region.value)} (${region.value.entry.country}): ${each.join(", ")}`;
}

function row(name: DecisionRow["name"], value: string, origin: Origin): DecisionRow {
  return { name, key: name, value, origin };
}
