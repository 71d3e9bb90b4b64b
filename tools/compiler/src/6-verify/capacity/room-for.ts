import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import { decidedIsolation } from "../../handoff/decided-isolation.ts";
import { askedOf, type ClusterLoad } from "./capacity-table.ts";
import type { Demand } from "./demands.ts";
import { isOver } from "./is-over.ts";

/**
 * Another cluster that could carry a tenant cluster today: room for everything it asks for, nodes
 * of its isolation, its classes, and not the cluster that it would be restored to. None for one
 * that is like another: it stands where that one does.
 */
export function roomFor(
  demand: Demand,
  loads: readonly ClusterLoad[],
  jurisdiction: JurisdictionEntry,
): string | undefined {
  const { request, host } = demand;
  const isolation = decidedIsolation(request, jurisdiction);
  const restoreTo = (request.restoreTo ?? jurisdiction.defaults.restoreTo)?.value.name;
  const found = loads.find(
    (load) =>
      load.cluster.name !== host.name &&
      load.cluster.name !== restoreTo &&
      isolation !== undefined &&
      offers(load, demand, isolation) &&
      load.resources.every(
        (each) => !isOver({ ...each, asked: each.asked + askedOf(demand, each) }),
      ),
  );
  return request.like === undefined ? found?.cluster.name : undefined;
}

function offers({ cluster }: ClusterLoad, demand: Demand, isolation: IsolationMode): boolean {
  const { request, subject } = demand;
  const { nodePools, storageClasses, gpuPools = [] } = cluster.spec;
  // Control planes of tenants with machines of their own run on nodes that are dedicated to them.
  const wanted = isolation === "shared" ? "shared" : "dedicated";
  const [, tenant] = subject.split("/");
  const classes = storageClasses.map(({ name }) => name);
  return (
    nodePools.some(
      (pool) => pool.isolation === wanted && (pool.tenant === undefined || pool.tenant === tenant),
    ) &&
    (request.storageClass === undefined || classes.includes(request.storageClass.value)) &&
    request.gpus.every(({ value }) => gpuPools.some((pool) => pool.class === value.class))
  );
}
