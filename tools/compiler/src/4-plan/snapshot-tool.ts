import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { SnapshotTool } from "@bailiwick/model/kinds/snapshot-tool";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { ResolvedRequest } from "../handoff/catalog.ts";
import { decidedIsolation } from "../handoff/decided-isolation.ts";
import type { BackingStorePlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import type { Question } from "./tenant-cluster.ts";

/** Source: vCluster documentation, snapshots, limitations; pkg/snapshot/client.go. */
const snapshotToolUnfit = defineFinding({
  code: "snapshot-tool-unfit",
  severity: "error",
  summary: "Copies of a tenant cluster's state are taken by what carries its kind of store.",
  why: "a snapshot of another store may say that it succeeded, and restores nothing",
  basis: "guidance",
  waivable: false,
});

/** Which tool carries which store. */
const TOOLS: Readonly<Record<BackingStorePlan["kind"], SnapshotTool | undefined>> = {
  sqlite: "vcluster",
  "deployed-etcd": "etcd",
  "external-etcd": "etcd",
  "embedded-etcd": "vcluster",
  // Neither vCluster nor etcd's tool reads it: its own copies are who runs the database.
  "external-sql": undefined,
};

const WHY_NOT: Readonly<Record<SnapshotTool, string>> = {
  etcd: "has no etcd that another pod could save",
  platform: "is not carried by vCluster's snapshots, which are what the Platform asks for",
  vcluster: "is not carried by vCluster's snapshots, even where one says that it succeeded",
};

/** What takes the copies; undefined where another tool was asked for than the store has. */
export function decideSnapshotTool(
  { request, jurisdiction, subject }: Question,
  { value: { kind }, origin }: Sourced<BackingStorePlan>,
  report: Report,
): SnapshotTool | undefined {
  const tool = TOOLS[kind];
  const asked = request.snapshotTool;
  if (tool === undefined) {
    reportUncarried(request, subject, origin, report);
    return undefined;
  }
  if (!asked || asked.value === tool) return tool;
  // The Platform asks for the same copies as a job of ours does, of a control plane that is a pod.
  const isPod = decidedIsolation(request, jurisdiction) !== "standalone";
  if (asked.value === "platform" && tool === "vcluster" && isPod) return "platform";
  report({
    definition: snapshotToolUnfit,
    origin: asked.origin,
    message: isPod
      ? `${subject} keeps its state in ${kind}, which ${WHY_NOT[asked.value]}`
      : `${subject} runs on a machine, of which the Platform takes no copies`,
    hint: `leave tool out, which is tool: ${tool}${otherStore(asked.value)}`,
    cure: choice(takeOut(asked.origin)),
    related: [{ origin, message: "its store" }],
  });
  return undefined;
}

/** Several replicas and vCluster's own snapshots go together in a licensed edition only. */
function otherStore(asked: SnapshotTool): string {
  return asked === "vcluster" ? "; of the stores with one replica, sqlite has vcluster" : "";
}

/** Copies that this tenant itself asked for; what the jurisdiction has for all is left out. */
function reportUncarried(
  { snapshotTool, snapshotStore, snapshotSchedule, restoreTo, rpo, rto }: ResolvedRequest,
  subject: string,
  store: Origin,
  report: Report,
): void {
  const asked = [snapshotTool, snapshotStore, snapshotSchedule, restoreTo, rpo, rto];
  const first = asked.find((each) => each !== undefined);
  if (!first) return;
  const snapshots = { ...first.origin, pointer: first.origin.pointer.replace(/\/[^/]+$/, "") };
  report({
    definition: snapshotToolUnfit,
    origin: snapshots,
    message: `${subject} keeps its state in an SQL database, of which nothing here takes copies`,
    hint:
      "leave snapshots out and have the database copied by whoever runs it, or write " +
      "backingStore: { kind: embedded-etcd }",
    cure: choice(takeOut(snapshots)),
    related: [{ origin: store, message: "its store" }],
  });
}
