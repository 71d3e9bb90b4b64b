import { JURISDICTION_LABEL } from "@bailiwick/model/labels";
import type { DeclaredWorld } from "../../handoff/declared-world.ts";
import type { FoundPlace } from "./found-place.ts";

/**
 * The smallest edit that closes a place: an entry to copy into the inventory, with what only a
 * person can know left open (`country`, `operator`), or the field that takes the place away.
 */
export function smallestFix(place: FoundPlace, what: string, world: DeclaredWorld): string {
  const { kind, offer, host } = place;
  if (kind === "class") return classFix(offer ?? "class", host, world);
  if (kind === "address" && host.endsWith("/0")) {
    return "name the ranges that are meant, each of them in the inventory";
  }
  const instead = useInstead(place, what, world);
  return `${instead}declare it under spec.inventory of ${world.file}:\n${entryFor(place, what)}`;
}

function classFix(offer: string, name: string, world: DeclaredWorld): string {
  if (offer === "node label") return `choose nodes by ${JURISDICTION_LABEL}: ${world.name}`;
  if (offer === "cloud region") return CLOUD;
  const field = CLASS_FIELDS[offer];
  const [cluster] = world.controlPlaneClusters.values();
  if (field === undefined || cluster === undefined) return `leave out the ${offer} "${name}"`;
  return `leave it out, or declare "${name}" in spec.${field} of ${cluster.file}`;
}

const CLOUD = "name the host that is asked there, and declare it: a region has no country";

const CLASS_FIELDS: Readonly<Record<string, string>> = {
  "device class": "gpuPools",
  "gateway class": "gateways",
  "ingress class": "ingressClasses",
  "priority class": "priorityClasses",
  "runtime class": "runtimeClasses",
  "storage class": "storageClasses",
};

/** Where the inventory has a place for the same purpose, that is nearer than a new one. */
function useInstead(
  place: FoundPlace,
  what: string,
  { inventory, members }: DeclaredWorld,
): string {
  const kind = entryKind(place, what);
  if (kind === "service") return "";
  const [use] = [...inventory.values()]
    .filter(({ entry }) => entry.kind === kind && members.has(entry.country))
    .map(({ entry }) => entry.hosts?.[0] ?? entry.cidrs?.[0]);
  return use === undefined ? "" : `use ${use}, or `;
}

function entryFor(place: FoundPlace, what: string): string {
  const { kind, host } = place;
  const name = host
    .replace(/:\d+$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const [bare = host, port] = /^[^:]+:\d+$/.test(host) ? host.split(":") : [host];
  const at =
    kind === "address"
      ? `cidrs: [${host.includes("/") ? host : `${host}/${host.includes(":") ? 128 : 32}`}]`
      : `hosts: [${bare}]${port === undefined ? "" : `, port: ${port}`}`;
  const entry = entryKind(place, what);
  return `- { name: ${name}, kind: ${entry}, ${at}, country: <country>, operator: <operator> }`;
}

function entryKind({ kind }: FoundPlace, what: string): string {
  if (kind === "image") return "registry";
  return ENTRY_KINDS[what] ?? "service";
}

const ENTRY_KINDS: Readonly<Record<string, string>> = {
  "Git source": "git",
  "chart source": "chart-repository",
  registry: "registry",
  resolver: "dns-resolver",
  bucket: "snapshot-store",
  database: "backing-store",
  "OIDC issuer": "identity-issuer",
  "ACME server": "certificate-authority",
  "registry mirror": "registry",
};
