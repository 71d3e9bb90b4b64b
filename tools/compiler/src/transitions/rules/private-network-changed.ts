import { defineFinding } from "@bailiwick/model/finding";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { changedDecisions } from "../changed-decisions.ts";
import { formerNodes } from "../former-nodes.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * Machines that have joined keep the endpoint and the address ranges that they joined with.
 * Why: a kubelet dials the address in its own configuration, a node keeps its part of the range of
 * pods for life, and Services that exist keep addresses outside of a new range.
 * Source: Kubernetes, Node spec.podCIDRs and Service spec.clusterIP are immutable.
 */
const fault = defineFinding({
  code: "private-network-changed",
  severity: "error",
  summary: "Machines that have joined keep their endpoint and their address ranges.",
  why: "nodes and Services keep the addresses that they have, and kubelets dial where they joined",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters whose machines would have to join again. */
export const privateNetworkChanged: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "private network",
      read: (cluster) => ({
        value: inWords(cluster),
        origin: cluster.privateNodes?.origin ?? cluster.isolation.origin,
      }),
      // Machines that come or go are another rule's.
      isFault: (before, after) => Boolean(before.privateNodes && after.privateNodes),
      undo: (before) => `privateNodes: { ${inWords(before)} }`,
      // Field by field: machines that are made on demand may change, and stay as they are said.
      former: (before) =>
        Object.entries(formerNodes(before) ?? {}).map(([field, value]) => ({
          steps: ["privateNodes", field],
          value,
        })),
      instead:
        "add a tenant cluster of another name with the new ones, move the workloads there, let " +
        "each machine leave and join it, and retire this one",
    }),
};

function inWords(cluster: TenantClusterPlan): string {
  const former = formerNodes(cluster) ?? {};
  return Object.entries(former)
    .map(([field, value]) => `${field}: ${value}`)
    .join(", ");
}
