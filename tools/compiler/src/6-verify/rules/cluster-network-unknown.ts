import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { ClusterEntry } from "../../handoff/catalog.ts";
import type { RuleContext } from "../rule.ts";
import { declaredConnections } from "../traffic/declared-connections.ts";

/**
 * Every control plane cluster that is used says where its pods find the API server.
 * Why: a tenant control plane starts by asking its host's API server, and what nobody declared is
 * closed.
 */
const clusterNetworkUnknownFault = defineFinding({
  code: "cluster-network-unknown",
  severity: "warning",
  summary: "A control plane cluster in use says where its pods find the API server.",
  why: "traffic that nobody declared stays closed, and a tenant control plane needs its host's API",
  basis: "house",
  waivable: false,
});

/** Ranges of documentation, which nobody has (RFC 5737): the operator knows the real ones. */
const SAMPLE = {
  apiServer: ["192.0.2.1/32"],
  pods: ["198.51.100.0/24"],
  services: ["203.0.113.0/24"],
};

/** Warns once for each control plane cluster in use without a network. */
export function clusterNetworkUnknown({ jurisdiction }: RuleContext): readonly Finding[] {
  const hosts = declaredConnections(jurisdiction).map(({ host }) => host);
  const unknown = new Set(
    hosts.filter((host): host is ClusterEntry => host !== undefined && !host.spec.network),
  );
  return [...unknown].map(({ name, file }) => ({
    definition: clusterNetworkUnknownFault,
    origin: { file, pointer: "/spec" },
    onKey: true,
    message: `"${name}" has no network: tenant control planes on it reach no API server`,
    hint: "add network: { apiServer: [<range>], pods: [<range>], services: [<range>] } to spec",
    cure: decision(setTo({ file, pointer: "/spec/network" }, SAMPLE)),
  }));
}
