import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { Criticality } from "@bailiwick/model/kinds/tenant";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { ask } from "./ask.ts";
import { servesTenant } from "./serves-tenant.ts";
import type { Question } from "./tenant-cluster.ts";

const isolationNotOffered = defineFinding({
  code: "isolation-not-offered",
  severity: "error",
  summary: "A control plane cluster has nodes of the isolation mode that is asked for.",
  why: "pods that may run nowhere stay pending, and somebody will widen their placement",
  basis: "house",
  waivable: false,
});

/** How the tenant cluster shares nodes. */
export function decideIsolation(
  question: Question,
  criticality: Criticality,
  cluster: ClusterEntry,
  report: Report,
): Sourced<IsolationMode> | undefined {
  const { request, jurisdiction } = question;
  const byCriticality = jurisdiction.defaults.isolation;
  const isolation =
    request.isolation ??
    (byCriticality && {
      value: byCriticality.value[criticality],
      origin: below(byCriticality.origin, criticality),
    }) ??
    ask(
      {
        origin: request.origin,
        what: `how "${request.name}" shares nodes`,
        field: "isolation: …",
        choice: ["dedicated", "shared"],
        orIn: `${jurisdiction.file} under defaults`,
      },
      report,
    );
  if (!isolation || offers(cluster, isolation.value, question)) return isolation;
  const offering = [...jurisdiction.controlPlaneClusters.values()].filter((each) =>
    offers(each, isolation.value, question),
  );
  const nodes = isolation.value === "shared" ? "shared" : "dedicated";
  report({
    definition: isolationNotOffered,
    origin: isolation.origin.file === request.origin.file ? isolation.origin : request.origin,
    message: `${cluster.name} has no ${nodes} nodes for ${question.subject}`,
    hint: offering.length
      ? `use controlPlaneCluster: ${listNames(offering.map(({ name }) => name))}`
      : `add a node pool with isolation: ${nodes} to ${cluster.file}`,
    ...(offering[0] && {
      cure: decision(setTo(below(request.origin, "controlPlaneCluster"), offering[0].name)),
    }),
    related: [
      { origin: { file: cluster.file, pointer: "/spec/nodePools" }, message: "its node pools" },
    ],
  });
  return undefined;
}

function offers({ spec }: ClusterEntry, mode: IsolationMode, question: Question): boolean {
  // Its control plane runs on a machine of its own.
  if (mode === "standalone") return true;
  return spec.nodePools.some((pool) => servesTenant(pool, mode, question));
}
