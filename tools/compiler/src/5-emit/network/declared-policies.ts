import type { JsonObject } from "@bailiwick/model/json-value";
import type { Place } from "../../handoff/catalog.ts";
import { controlPlaces } from "../../handoff/control-places.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { ETCD_CLIENT, portOf } from "../port-of.ts";
import { gatewayPolicies } from "./gateway-policies.ts";
import {
  ETCD_PEER,
  PODS,
  podsOfTenant,
  ranges,
  TENANT_API,
  TENANT_DNS_PORTS,
  tcp,
} from "./peers.ts";
import { type Opening, policy } from "./policy.ts";

/** What one tenant cluster alone opens: declared egress, an etcd outside, what is asked. */
export function declaredPolicies(cluster: TenantClusterPlan): readonly JsonObject[] {
  const { release: namespace, backingStore, egress, licence, snapshots, privateNodes } = cluster;
  // What the tenant declared, its guests did not.
  const pods = podsOfTenant(cluster.guests.map(({ value }) => value.namespace));
  const places = egress.map(({ value }) => value).filter(hasAddress);
  const store = backingStore.value;
  const controls = controlPlaces(cluster.controls)
    .filter(({ isDialled, place }) => isDialled && hasAddress(place))
    .map(({ place }) => to(place));
  return [
    ...gatewayPolicies(cluster),
    ...(places.length > 0
      ? [policy({ name: "egress", namespace, pods, out: places.map(to) })]
      : []),
    ...(controls.length > 0
      ? [policy({ name: "controls", namespace, pods: PODS.controlPlane, out: controls })]
      : []),
    ...(cluster.controls.fips?.value ? dnsInside(namespace) : []),
    ...(store.kind === "embedded-etcd" ? [members(namespace)] : []),
    ...("endpoint" in store && hasAddress(store.endpoint)
      ? [
          policy({
            name: store.kind,
            namespace,
            pods: PODS.controlPlane,
            out: [to(store.endpoint)],
          }),
          ...(snapshots
            ? [
                policy({
                  name: "external-etcd-snapshot",
                  namespace,
                  pods: PODS.snapshot,
                  out: [to(store.endpoint)],
                }),
              ]
            : []),
        ]
      : []),
    ...(privateNodes
      ? [policy({ name: "nodes", namespace, pods: PODS.controlPlane, in: [from(privateNodes)] })]
      : []),
    // The control plane asks its Platform for a licence, and the Platform asks the server.
    ...(licence && hasAddress(licence.platform)
      ? [
          policy({
            name: "platform",
            namespace,
            pods: PODS.controlPlane,
            out: [to(licence.platform)],
          }),
        ]
      : []),
  ];
}

/** Machines of the tenant's own, where what they dial leaves their addresses as they are. */
function from({ value: { network } }: NonNullable<TenantClusterPlan["privateNodes"]>): Opening {
  return { peers: ranges(network.value.entry.cidrs), ports: tcp(TENANT_API) };
}

/** Replicas of the control plane are the members of an etcd inside them. */
function members(namespace: string): JsonObject {
  const peers: Opening = {
    peers: [{ podSelector: PODS.controlPlane }],
    ports: tcp(ETCD_CLIENT, ETCD_PEER),
  };
  const pods = PODS.controlPlane;
  return policy({ name: "embedded-etcd", namespace, pods, in: [peers], out: [peers] });
}

/** A DNS that runs in the control plane is asked there, by guests as well. */
function dnsInside(namespace: string): readonly JsonObject[] {
  const ask: Opening = { peers: [{ podSelector: PODS.controlPlane }], ports: TENANT_DNS_PORTS };
  const asked: Opening = { peers: [{ podSelector: PODS.workload }], ports: TENANT_DNS_PORTS };
  return [
    policy({ name: "dns-inside", namespace, pods: PODS.controlPlane, in: [asked] }),
    policy({ name: "dns-of-control-plane", namespace, pods: PODS.workload, out: [ask] }),
  ];
}

function to({ entry }: Place): Opening {
  return { peers: ranges(entry.cidrs), ports: tcp(portOf(entry)) };
}

function hasAddress({ entry }: Place): boolean {
  return entry.cidrs !== undefined;
}
