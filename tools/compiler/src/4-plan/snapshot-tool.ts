import { choice } from "@bailiwick/model/cure";
import { takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { SnapshotTool } from "@bailiwick/model/kinds/snapshot-tool";
import type { Sourced } from "@bailiwick/model/origin";
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
const TOOLS: Readonly<Record<BackingStorePlan["kind"], SnapshotTool>> = {
  sqlite: "vcluster",
  "deployed-etcd": "etcd",
  "external-etcd": "etcd",
};

const WHY_NOT: Readonly<Record<SnapshotTool, string>> = {
  etcd: "has no etcd that another pod could save",
  vcluster: "is not carried by vCluster's snapshots, even where one says that it succeeded",
};

/** What takes the copies; undefined where another tool was asked for than the store has. */
export function decideSnapshotTool(
  { request, subject }: Question,
  { value: { kind }, origin }: Sourced<BackingStorePlan>,
  report: Report,
): SnapshotTool | undefined {
  const tool = TOOLS[kind];
  const asked = request.snapshotTool;
  if (!asked || asked.value === tool) return tool;
  report({
    definition: snapshotToolUnfit,
    origin: asked.origin,
    message: `${subject} keeps its state in ${kind}, which ${WHY_NOT[asked.value]}`,
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
