import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { Kinds } from "./kinds-by-folder.ts";

/** Kinds that the chart renders for what a tenant cluster asked for; seen with chart 0.36.1. */
export function gateKinds({ exposure, metrics }: TenantClusterPlan): Kinds {
  return {
    cluster: [],
    namespaced: [
      ...(exposure ? ["gateway.networking.k8s.io/TLSRoute"] : []),
      ...(metrics?.value.controlPlane ? ["monitoring.coreos.com/ServiceMonitor"] : []),
    ],
  };
}
