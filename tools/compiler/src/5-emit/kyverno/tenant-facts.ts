import type { JurisdictionPlan } from "../../handoff/plan.ts";
import { registryPrefix } from "../paths.ts";
import type { PolicyFacts } from "./policy-facts.ts";

/**
 * What policies inside tenant clusters are bound to. One baseline serves the tenant clusters of all
 * control plane clusters, so it knows what any of these offers; the host holds each to its own.
 */
export function tenantFacts(plan: JurisdictionPlan): PolicyFacts {
  const clusters = plan.controlPlaneClusters;
  const gateways = [...plan.jurisdiction.inventory.values()].filter(
    ({ entry }) => entry.kind === "gateway",
  );
  return {
    "jurisdiction.name": plan.jurisdiction.name,
    "jurisdiction.registries": [registryPrefix(plan)],
    "jurisdiction.gatewayHosts": once(gateways.flatMap(({ entry }) => entry.hosts ?? [])),
    "cluster.storageClasses": once(
      clusters.flatMap(({ storageClasses }) => storageClasses.map(({ name }) => name)),
    ),
    "cluster.ingressClasses": once(
      clusters.flatMap(({ spec }) => spec.ingressClasses?.map(({ name }) => name) ?? []),
    ),
    "cluster.gateways": once(
      clusters.flatMap(
        ({ spec }) => spec.gateways?.map((each) => `${each.namespace}/${each.name}`) ?? [],
      ),
    ),
  };
}

/** Each name once, where it was first said. */
function once(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
