import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import type { TenantClusterPlan } from "../handoff/plan.ts";

/** What one tenant cluster's pods are placed by. */
export interface Placement {
  /** Labels that a node must carry. */
  readonly nodeSelector: { readonly [label: string]: string };
  /** Taint that keeps others off the tenant's nodes; none on shared nodes. */
  readonly toleration: TenantToleration | undefined;
}

/** Node labels and toleration: the jurisdiction always, the tenant on dedicated nodes. */
export function placementOf(
  jurisdiction: string,
  tenant: string,
  { isolation }: TenantClusterPlan,
): Placement {
  const inside = { [JURISDICTION_LABEL]: jurisdiction };
  if (isolation.value === "shared") return { nodeSelector: inside, toleration: undefined };
  return {
    nodeSelector: { ...inside, [TENANT_LABEL]: tenant },
    toleration: { key: TENANT_LABEL, operator: "Equal", value: tenant, effect: "NoSchedule" },
  };
}

/** The taint of dedicated nodes, tolerated. */
interface TenantToleration {
  readonly key: string;
  readonly operator: "Equal";
  readonly value: string;
  readonly effect: "NoSchedule";
}
