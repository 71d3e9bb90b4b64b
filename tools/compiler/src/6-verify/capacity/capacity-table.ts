import type { ClusterEntry } from "../../handoff/catalog.ts";
import { type CapacityContext, type Demand, demandsOf } from "./demands.ts";
import { type Resource, resourcesOf } from "./resources.ts";

/** A control plane cluster, what is asked of it, and what it has. */
export interface ClusterLoad {
  readonly cluster: ClusterEntry;
  /** Tenant clusters on it, in the order of the jurisdiction's tenants. */
  readonly demands: readonly Demand[];
  readonly resources: readonly ResourceLoad[];
}

/** One resource of it. */
export interface ResourceLoad extends Resource {
  readonly asked: number;
}

/** Every control plane cluster of a jurisdiction by name. */
export function capacityTable(context: CapacityContext): readonly ClusterLoad[] {
  const all = demandsOf(context);
  return [...context.jurisdiction.controlPlaneClusters.values()].map((cluster) => {
    const demands = all.filter(({ host }) => host.name === cluster.name);
    const resources = resourcesOf(cluster).map((resource) => ({
      ...resource,
      asked:
        demands.reduce((sum, demand) => sum + askedOf(demand, resource), 0) +
        (resource.name === "argoCdObjects" ? ownObjects(cluster, context) : 0),
    }));
    return { cluster, demands, resources };
  });
}

/** How much of a resource one tenant cluster may ask for. */
export function askedOf({ asked }: Demand, { name }: Resource): number {
  return asked[name] ?? 0;
}

/** Policies, definitions and classes: there before the first tenant is. */
function ownObjects({ name }: ClusterEntry, { documents, jurisdiction }: CapacityContext): number {
  const folder = `apps/${jurisdiction.name}/control-plane-clusters/${name}/`;
  return documents.filter(({ path }) => path.startsWith(folder)).length;
}
