import type { TenantClusterPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { ask } from "./ask.ts";
import { reportShortRetention } from "./retention.ts";
import type { Question } from "./tenant-cluster.ts";

/** Where the audit log goes and for how long it is kept; no default of the product's own. */
export function decideAudit(
  question: Question,
  report: Report,
): Pick<TenantClusterPlan, "auditSink" | "auditRetention"> | undefined {
  const { request, jurisdiction } = question;
  const { defaults, inventory } = jurisdiction;
  const open = { origin: request.origin, orIn: `${jurisdiction.file} under defaults` };
  const sinks = [...inventory.values()].filter(({ entry }) => entry.kind === "audit-sink");
  const sink =
    request.auditSink ??
    defaults.auditSink ??
    ask(
      {
        ...open,
        what: `where the audit log of "${request.name}" goes`,
        field: "audit: { sink: … }",
        choice: sinks.map(({ entry }) => entry.name),
      },
      report,
    );
  const retention =
    request.auditRetention ??
    defaults.auditRetention ??
    ask(
      {
        ...open,
        what: `for how long the audit log of "${request.name}" is kept`,
        field: "audit: { retention: … }, an ISO 8601 duration such as P1Y",
        choice: [],
      },
      report,
    );
  if (retention) reportShortRetention(question, retention, report);
  return sink && retention ? { auditSink: sink, auditRetention: retention } : undefined;
}
