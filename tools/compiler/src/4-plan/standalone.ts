import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { BackingStorePlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

const storeNotStandalone = defineFinding({
  code: "store-not-standalone",
  severity: "error",
  summary: "A control plane on a machine of its own keeps its state on that machine.",
  why: "the binary on the machine starts no etcd beside itself, and is not built to reach one",
  basis: "house",
  waivable: false,
});

/** Stores that run inside of the one program. Source: vCluster documentation, standalone. */
const INSIDE: readonly string[] = ["sqlite", "embedded-etcd"];

/** Refuses a store that a control plane on a machine of its own cannot have. */
export function reportStoreNotStandalone(
  { request, subject }: Question,
  isolation: Sourced<IsolationMode>,
  store: Sourced<BackingStorePlan> | undefined,
  report: Report,
): void {
  if (isolation.value !== "standalone" || !store) return;
  const isMoving = "former" in store.value;
  if (INSIDE.includes(store.value.kind) && !isMoving) return;
  const said = request.backingStore;
  const at = below(request.origin, "backingStore");
  report({
    definition: storeNotStandalone,
    origin: said?.origin ?? isolation.origin,
    message: isMoving
      ? `${subject} is standalone, and its state would come from an etcd that a chart deploys`
      : `${subject} is standalone, and its store would be "${store.value.kind}"`,
    hint: "write backingStore: { kind: sqlite }",
    cure: choice(setTo(said?.origin ?? at, { kind: "sqlite" })),
    related: [{ origin: store.origin, message: "decides the store" }],
  });
}
