import type { Criticality } from "@bailiwick/model/kinds/tenant";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry, TemplateRelease } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { decideBackingStore } from "./backing-store.ts";
import { decideSnapshots } from "./snapshots.ts";
import type { Question } from "./tenant-cluster.ts";

/** The tenant cluster's own state: where it lives, and the copies that this store allows. */
export function decideState(
  question: Question,
  criticality: Sourced<Criticality>,
  template: TemplateRelease,
  cluster: ClusterEntry,
  report: Report,
) {
  const backingStore = decideBackingStore(question, criticality, template, report);
  const snapshots = decideSnapshots(question, criticality.value, cluster, backingStore, report);
  return { backingStore, snapshots };
}
