import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { NodePool } from "@bailiwick/model/kinds/control-plane-cluster";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import { servesTenant } from "./serves-tenant.ts";
import type { Question } from "./tenant-cluster.ts";

const nodePoolNotOffered = defineFinding({
  code: "node-pool-not-offered",
  severity: "error",
  summary: "A store has nodes of a pool that serves its tenant on the control plane cluster.",
  why: "a selector adds to the jurisdiction and the tenant: what no node carries runs nowhere",
  basis: "house",
  waivable: false,
});

/**
 * The pool whose nodes alone run a deployed etcd, or the one that state moves out of; undefined
 * where none is said, or offered.
 */
export function decideStoreNodes(
  question: Question,
  isolation: Sourced<IsolationMode> | undefined,
  cluster: ClusterEntry,
  report: Report,
): NodePool | undefined {
  const store = question.request.backingStore?.value;
  const wanted = store?.nodePool ?? store?.migrateFrom?.value.nodePool;
  if (!wanted || !isolation) return undefined;
  const offered = cluster.spec.nodePools.filter((pool) =>
    servesTenant(pool, isolation.value, question),
  );
  const found = offered.find(({ name }) => name === wanted.value);
  if (found) return found;
  const names = offered.map(({ name }) => name);
  const nearest = nearestName(wanted.value, names);
  report({
    definition: nodePoolNotOffered,
    origin: wanted.origin,
    message: `"${wanted.value}" is no node pool of ${cluster.name} for ${question.subject}`,
    hint: nearest
      ? `did you mean ${nearest}?`
      : `${names.length ? `use ${listNames(names)}` : "add a node pool"}, or leave nodePool out`,
    cure: choice(nearest ? setTo(wanted.origin, nearest) : takeOut(wanted.origin)),
    related: [
      { origin: { file: cluster.file, pointer: "/spec/nodePools" }, message: "its node pools" },
      { origin: isolation.origin, message: `isolation: ${isolation.value}` },
    ],
  });
  return undefined;
}
