import type { Sourced } from "@bailiwick/model/origin";
import type { Place } from "../handoff/catalog.ts";
import type { TenantClusterPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { ask } from "./ask.ts";
import { collectedSink } from "./audit-output.ts";
import { reportShortRetention } from "./retention.ts";
import type { Question } from "./tenant-cluster.ts";

/** Where the audit log goes and for how long it is kept; no default of the product's own. */
export function decideAudit(
  question: Question,
  report: Report,
): Pick<TenantClusterPlan, "auditSink" | "auditRetention"> | undefined {
  const { request, jurisdiction } = question;
  const { defaults } = jurisdiction;
  const output = request.auditOutput ?? defaults.auditOutput;
  const said = request.auditRetention ?? defaults.auditRetention;
  const sink =
    output?.value === "stdout"
      ? collectedSink(question, output, said, report)
      : (request.auditSink ?? defaults.auditSink ?? askSink(question, report));
  const retention = said ?? askRetention(question, report);
  if (retention) reportShortRetention(question, retention, report);
  return sink && retention ? { auditSink: sink, auditRetention: retention } : undefined;
}

function askSink({ request, jurisdiction }: Question, report: Report): Sourced<Place> | undefined {
  const entries = [...jurisdiction.inventory.values()].map(({ entry }) => entry);
  const sinks = entries.filter(({ kind }) => kind === "audit-sink");
  const question = {
    origin: request.origin,
    orIn: `${jurisdiction.file} under defaults`,
    what: `where the audit log of "${request.name}" goes`,
    field: "audit: { sink: … }",
    choice: sinks.map(({ name }) => name),
  };
  return ask(question, report);
}

function askRetention({ request, jurisdiction }: Question, report: Report): undefined {
  const question = {
    origin: request.origin,
    orIn: `${jurisdiction.file} under defaults`,
    what: `for how long the audit log of "${request.name}" is kept`,
    field: "audit: { retention: … }, an ISO 8601 duration such as P1Y",
    choice: [],
  };
  return ask(question, report);
}
