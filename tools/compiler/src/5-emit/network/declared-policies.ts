import type { JsonObject } from "@bailiwick/model/json-value";
import type { Place } from "../../handoff/catalog.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { PODS, portOf, ranges, tcp } from "./peers.ts";
import { type Opening, policy } from "./policy.ts";

/** What one tenant cluster alone opens: its declared egress, and an etcd outside. */
export function declaredPolicies(cluster: TenantClusterPlan): readonly JsonObject[] {
  const { release: namespace, backingStore, egress } = cluster;
  const places = egress.map(({ value }) => value).filter(hasAddress);
  const store = backingStore.value;
  return [
    ...(places.length > 0
      ? [policy({ name: "egress", namespace, pods: PODS.workload, out: places.map(to) })]
      : []),
    ...(store.kind === "external-etcd" && hasAddress(store.endpoint)
      ? [
          policy({
            name: "external-etcd",
            namespace,
            pods: PODS.controlPlane,
            out: [to(store.endpoint)],
          }),
        ]
      : []),
  ];
}

function to({ entry }: Place): Opening {
  return { peers: ranges(entry.cidrs), ports: tcp(portOf(entry)) };
}

function hasAddress({ entry }: Place): boolean {
  return entry.cidrs !== undefined;
}
