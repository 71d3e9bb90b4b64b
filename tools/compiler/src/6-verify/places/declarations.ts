import {
  CONTROL_PLANE_CLUSTER_LABEL,
  JURISDICTION_LABEL,
  NODE_POOL_LABEL,
  TENANT_LABEL,
} from "@bailiwick/model/labels";
import ipaddr from "ipaddr.js";
import type { ClusterEntry, Place } from "../../handoff/catalog.ts";
import type { DeclaredWorld } from "../../handoff/declared-world.ts";
import type { Declared } from "../../handoff/proof.ts";
import type { FoundPlace, OfferName } from "./found-place.ts";

/**
 * Everything in a world that declares a found place, in the world's own order, whether or not it
 * stands in a member country: that is for the caller to judge.
 */
export function declarationsOf(world: DeclaredWorld, place: FoundPlace): readonly Declared[] {
  switch (place.kind) {
    case "image":
      return entriesOf(world, (entry) => servesImage(entry, place));
    case "host":
      return [
        ...entriesOf(world, ({ entry }) => entry.hosts?.some(covers(place.host)) === true),
        ...clustersOf(world, ({ spec }) => spec.apiServer.host === place.host),
      ];
    case "address":
      return [
        ...entriesOf(world, ({ entry }) => entry.cidrs?.some(holds(place.host)) === true),
        ...clustersOf(world, ({ spec: { network } }) =>
          [
            ...REACHED.map((field) => network?.[field]?.some(holds(place.host))),
            ...OWN.map((field) => network?.[field]?.includes(place.host)),
          ].includes(true),
        ),
      ];
    case "class":
      if (place.offer === "cloud region") return entriesOf(world, isRegion(place.host));
      return place.offer === undefined ? [] : offersOf(world, place.offer, place.host);
  }
}

/** Ranges of a cluster in which whatever is named stands on the cluster. */
const REACHED = ["apiServer", "dns", "argoCd"] as const;

/** Ranges that are named as a whole alone: an address in them is some tenant's. */
const OWN = ["pods", "services"] as const;

function entriesOf(world: DeclaredWorld, fits: (place: Place) => boolean): readonly Declared[] {
  return [...world.inventory.values()].filter(fits).map(({ entry, origin }) => {
    const { name, country, operator } = entry;
    return { name, origin, country, operator };
  });
}

function clustersOf(
  world: DeclaredWorld,
  fits: (cluster: ClusterEntry) => boolean,
): readonly Declared[] {
  return [...world.controlPlaneClusters.values()].filter(fits).map((cluster) => {
    const { country, operator } = cluster.spec;
    const origin = { file: cluster.file, pointer: "/spec" };
    return { name: cluster.name, origin, country, operator };
  });
}

/** By what its provider calls it. */
function isRegion(name: string): (place: Place) => boolean {
  return ({ entry }) => entry.kind === "cloud-region" && entry.region?.name === name;
}

/** A registry serves what lies below its host, port and path, and nothing that looks like it. */
function servesImage({ entry }: Place, { text, host }: FoundPlace): boolean {
  if (entry.kind !== "registry") return false;
  const first = text.split("/")[0]?.toLowerCase() ?? "";
  const image = first === host ? text.toLowerCase() : `${host}/${text}`.toLowerCase();
  return (entry.hosts ?? []).some((name) => {
    const base = `${name}${entry.port ? `:${entry.port}` : ""}${entry.pathPrefix ?? ""}`;
    return image === base || image.startsWith(`${base}/`);
  });
}

/** `*.a.example` covers one label before it. */
function covers(host: string): (pattern: string) => boolean {
  const rest = host.slice(host.indexOf("."));
  return (pattern) => (pattern.startsWith("*.") ? rest === pattern.slice(1) : pattern === host);
}

/** A range is held by one that is at least as wide. */
function holds(text: string): (cidr: string) => boolean {
  const [address = "", bits] = text.split("/");
  return (cidr) => {
    if (!ipaddr.isValid(address) || !ipaddr.isValidCIDR(cidr)) return false;
    const range = ipaddr.parseCIDR(cidr);
    const parsed = ipaddr.parse(address);
    if (parsed.kind() !== range[0].kind()) return false;
    if (bits !== undefined && Number(bits) < range[1]) return false;
    return parsed.match(range as [never, number]);
  };
}

function offersOf(world: DeclaredWorld, offer: OfferName, name: string): readonly Declared[] {
  return [...world.controlPlaneClusters.values()].flatMap((cluster) =>
    offeredBy(cluster, offer, world)
      .filter((each) => each.name === name)
      .map(({ country = cluster.spec.country, file = cluster.file, pointer }) => ({
        name: cluster.name,
        origin: { file, pointer },
        country,
        operator: cluster.spec.operator,
      })),
  );
}

interface Offered {
  readonly name: string;
  readonly pointer: string;
  readonly country?: string;
  /** Where it is declared, if not in the file of the cluster. */
  readonly file?: string;
}

/** Device classes are named after the jurisdiction, as the host's own are. */
function offeredBy(
  cluster: ClusterEntry,
  offer: OfferName,
  world: DeclaredWorld,
): readonly Offered[] {
  const { spec } = cluster;
  switch (offer) {
    case "storage class":
      return listed("storageClasses", spec.storageClasses, ({ name }) => name);
    case "device class":
      return listed("gpuPools", spec.gpuPools, (pool) => `${world.name}-${pool.class}`);
    case "gateway class":
      return listed("gateways", spec.gateways, (gateway) => gateway.class);
    case "ingress class":
      return listed("ingressClasses", spec.ingressClasses, ({ name }) => name);
    case "priority class":
      return listed("priorityClasses", spec.priorityClasses, ({ name }) => name);
    case "runtime class":
      return listed("runtimeClasses", spec.runtimeClasses, ({ name }) => name);
    case "node label":
      return labelsOf(cluster, world);
    case "cloud region":
    case "node name":
    case "topology key":
      return [];
  }
}

/** The labels that the product itself puts on nodes: whose they are, and whom they serve. */
function labelsOf({ name, file, spec }: ClusterEntry, world: DeclaredWorld): readonly Offered[] {
  const own = [`${JURISDICTION_LABEL}=${world.name}`, `${CONTROL_PLANE_CLUSTER_LABEL}=${name}`];
  const tenants = world.tenants.map((tenant) => ({
    name: `${TENANT_LABEL}=${tenant.name}`,
    file: tenant.file,
    pointer: "/metadata/name",
  }));
  const pools = listed("nodePools", spec.nodePools, (pool) => `${NODE_POOL_LABEL}=${pool.name}`);
  const nodes = own.map((label) => ({ name: label, file, pointer: "/spec/nodePools" }));
  return [...nodes, ...pools, ...tenants];
}

function listed<T extends { country?: string } | object>(
  field: string,
  list: readonly T[] | undefined,
  nameOf: (each: T) => string,
): readonly Offered[] {
  return (list ?? []).map((each, index) => ({
    name: nameOf(each),
    pointer: `/spec/${field}/${index}`,
    ...("country" in each && { country: each.country as string }),
  }));
}
