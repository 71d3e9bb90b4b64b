import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { Criticality } from "@bailiwick/model/kinds/tenant";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry, TemplateRelease } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { decideBackingStore } from "./backing-store.ts";
import { decideSnapshots } from "./snapshots.ts";
import { decideStoreNodes } from "./store-nodes.ts";
import type { Question } from "./tenant-cluster.ts";

/** The tenant cluster's own state: where it lives, and the copies that this store allows. */
export function decideState(
  question: Question,
  criticality: Sourced<Criticality>,
  template: TemplateRelease,
  cluster: ClusterEntry,
  isolation: Sourced<IsolationMode> | undefined,
  report: Report,
) {
  const nodePool = decideStoreNodes(question, isolation, cluster, report);
  const backingStore = decideBackingStore(question, criticality, template, nodePool, report);
  const snapshots = decideSnapshots(question, criticality.value, cluster, backingStore, report);
  return { backingStore, snapshots };
}
