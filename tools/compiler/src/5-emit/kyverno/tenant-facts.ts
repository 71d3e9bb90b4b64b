import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import { registryPrefix } from "../paths.ts";
import { platformImages } from "./platform-images.ts";
import type { PolicyFacts } from "./policy-facts.ts";

/**
 * What policies inside tenant clusters are bound to. One baseline serves the tenant clusters of all
 * control plane clusters, so it knows what any of these offers; the host holds each to its own.
 */
export function tenantFacts(plan: JurisdictionPlan): PolicyFacts {
  const clusters = plan.controlPlaneClusters;
  return {
    "jurisdiction.name": plan.jurisdiction.name,
    "jurisdiction.registries": [registryPrefix(plan)],
    "jurisdiction.gatewayHosts": hostsOf(plan, ["gateway"]),
    "jurisdiction.platformImages": platformImages(plan),
    "jurisdiction.tokenAudiences": hostsOf(plan, TOKEN_READERS).flatMap((host) => [
      host,
      `https://${host}`,
    ]),
    "jurisdiction.secretStores": urlsOf(plan, ["secret-store"]),
    "jurisdiction.certificateAuthorities": urlsOf(plan, ["certificate-authority", "secret-store"]),
    "cluster.ranges": rangesOf(plan),
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

/** Who may be shown a service account token: what gives secrets, keys or identities for it. */
const TOKEN_READERS: readonly PlaceKind[] = ["secret-store", "key-management", "identity-issuer"];

/** Hosts of the inventory's entries of these kinds. */
function hostsOf({ jurisdiction }: JurisdictionPlan, kinds: readonly PlaceKind[]) {
  const places = [...jurisdiction.inventory.values()];
  const meant = places.filter(({ entry }) => kinds.includes(entry.kind));
  return once(meant.flatMap(({ entry }) => entry.hosts ?? []));
}

/** URLs of the inventory's entries of these kinds, with a port where it is not that of HTTPS. */
function urlsOf({ jurisdiction }: JurisdictionPlan, kinds: readonly PlaceKind[]) {
  const places = [...jurisdiction.inventory.values()];
  const meant = places.filter(({ entry }) => kinds.includes(entry.kind));
  const urls = meant.flatMap(({ entry: { hosts = [], port, pathPrefix = "" } }) =>
    hosts.map((host) => `https://${host}${port ? `:${port}` : ""}${pathPrefix}`),
  );
  return once(urls);
}

/** What addresses may be: of the clusters' own networks, and of the inventory. */
function rangesOf({ controlPlaneClusters, jurisdiction }: JurisdictionPlan): readonly string[] {
  const networks = controlPlaneClusters.flatMap(({ spec: { network } }) =>
    network ? [...network.pods, ...network.services, ...network.apiServer] : [],
  );
  const places = [...jurisdiction.inventory.values()];
  return once([...networks, ...places.flatMap(({ entry }) => entry.cidrs ?? [])]);
}

/** Each name once, where it was first said. */
function once(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
