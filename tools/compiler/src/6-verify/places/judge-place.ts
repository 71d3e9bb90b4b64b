import ipaddr from "ipaddr.js";
import type { DeclaredWorld } from "../../handoff/declared-world.ts";
import type { Declared, ProvedPlace, Verdict } from "../../handoff/proof.ts";
import { declarationsOf } from "./declarations.ts";
import type { FoundPlace } from "./found-place.ts";

/** What places are held against. */
export interface Standard {
  readonly world: DeclaredWorld;
  /** The other jurisdictions of the same tree: what they declare is known to be elsewhere. */
  readonly neighbours: readonly DeclaredWorld[];
  /** Whether a cluster's own DNS answers for a name, by what the same texts make. */
  readonly isInCluster: (host: string) => boolean;
}

/** A place as found, and as it is reported. */
export interface JudgedPlace {
  readonly place: FoundPlace;
  readonly proved: ProvedPlace;
}

/**
 * What is known about a place. A country comes from a declaration and from nothing else: a name
 * that looks like a country is a name.
 */
export function judgePlace(place: FoundPlace, standard: Standard): Verdict {
  const { world, neighbours, isInCluster } = standard;
  const own = declarationsOf(world, place);
  const declared = own.find(({ country }) => world.members.has(country));
  if (declared) return { state: "inside", declared };
  const [foreign] = own;
  if (foreign) return abroad(foreign, world.name);
  const inert = inertReason(place);
  if (inert !== undefined) return { state: "inert", reason: inert };
  if (place.kind === "host" && (isInCluster(place.host) || IN_EVERY_CLUSTER.test(place.host))) {
    return { state: "inert", reason: IN_CLUSTER };
  }
  for (const neighbour of neighbours) {
    const [there] = declarationsOf(neighbour, place);
    if (there) return elsewhere(there, neighbour.name, world);
  }
  if (place.kind === "address" && place.host.endsWith("/0")) {
    return {
      state: "outside",
      reason: "the range of all addresses, and some of them are elsewhere",
    };
  }
  return { state: "unknown" };
}

/**
 * The API server's own Service, and whatever is below the domain of a cluster.
 * Source: Kubernetes DNS-Based Service Discovery; kubeadm and vCluster default to this domain.
 */
const IN_EVERY_CLUSTER = /^(?:kubernetes\.default|(?:.+\.)?cluster\.local)$/;

const IN_CLUSTER = "only the cluster's own DNS answers for it";

function abroad(declared: Declared, world: string): Verdict {
  const reason = `declared in ${declared.country}, which is no member of ${world}`;
  return { state: "outside", reason, declared };
}

function elsewhere(
  declared: Declared,
  neighbour: string,
  { name, members }: DeclaredWorld,
): Verdict {
  if (!members.has(declared.country)) return abroad(declared, name);
  return { state: "outside", reason: `declared by ${neighbour}, and not by ${name}`, declared };
}

/**
 * Addresses that no packet leaves the machine for. Source: RFC 1122 3.2.1.3 (this host, loopback),
 * RFC 4291 2.5.2 and 2.5.3, RFC 6761 6.3 (localhost); RFC 3172 for the zones below arpa.
 */
function inertReason({ kind, host, offer }: FoundPlace): string | undefined {
  if (offer === "topology key") return "it spreads pods over nodes that other fields choose";
  if (offer === "node label" && MACHINE.test(host)) return "it says what a node is made of";
  if (kind === "host" && (host === "localhost" || host.endsWith(".localhost"))) return LOOPBACK;
  if (kind === "host" && /^(?:.+\.)?(?:in-addr|ip6)\.arpa$/.test(host)) return REVERSE;
  if (kind !== "address") return undefined;
  if (host === "0.0.0.0" || host === "::") return "it listens, and nothing is sent to it";
  const [address = "", bits] = host.split("/");
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.parse(address);
  const wholeLoopback = bits === undefined || Number(bits) >= (parsed.kind() === "ipv4" ? 8 : 128);
  return parsed.range() === "loopback" && wholeLoopback ? LOOPBACK : undefined;
}

/** Source: Kubernetes, well-known labels. */
const MACHINE = /^kubernetes\.io\/(?:os|arch)(?:=|$)/;

const REVERSE = "a zone of reverse lookups names addresses, and no host stands in it";

const LOOPBACK = "a loopback address never leaves its machine";
