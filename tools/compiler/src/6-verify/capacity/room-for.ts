import type { JurisdictionEntry } from "../../handoff/catalog.ts";
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
  { defaults }: JurisdictionEntry,
): string | undefined {
  const { request, host } = demand;
  const restoreTo = (request.restoreTo ?? defaults.restoreTo)?.value.name;
  const found = loads.find(
    (load) =>
      load.cluster.name !== host.name &&
      load.cluster.name !== restoreTo &&
      offers(load, demand) &&
      load.resources.every(
        (each) => !isOver({ ...each, asked: each.asked + askedOf(demand, each) }),
      ),
  );
  return request.like === undefined ? found?.cluster.name : undefined;
}

function offers({ cluster }: ClusterLoad, { request, host }: Demand): boolean {
  const { nodePools, storageClasses, gpuPools = [] } = cluster.spec;
  const own = host.spec.nodePools.map(({ isolation }) => isolation);
  const wanted = request.isolation ? [request.isolation.value] : own;
  const classes = storageClasses.map(({ name }) => name);
  return (
    wanted.every((mode) => nodePools.some(({ isolation }) => isolation === mode)) &&
    (request.storageClass === undefined || classes.includes(request.storageClass.value)) &&
    request.gpus.every(({ value }) => gpuPools.some((pool) => pool.class === value.class))
  );
}
