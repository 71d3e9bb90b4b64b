import { type Cure, choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { AuditOutput } from "@bailiwick/model/kinds/audit";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { Place } from "../handoff/catalog.ts";
import { decidedIsolation } from "../handoff/decided-isolation.ts";
import type { Report } from "../handoff/report.ts";
import { lastsAtLeast } from "./lasts-at-least.ts";
import type { Question } from "./tenant-cluster.ts";

const auditOutputUncollected = defineFinding({
  code: "audit-output-uncollected",
  severity: "error",
  summary:
    "An audit log on stdout is taken up by a collector, and kept as long as the tenant says.",
  why: "what only a container's log holds ends with the pod; supports nis2-21.2.b",
  basis: "house",
  waivable: false,
});

const auditSinkBesideCollector = defineFinding({
  code: "audit-sink-beside-collector",
  severity: "error",
  summary:
    "A tenant cluster whose audit log goes to stdout names no other sink than the collectors.",
  why: "collectors bring all records of a jurisdiction to one place, and none to another",
  basis: "house",
  waivable: false,
});

/**
 * The sink that collectors bring an audit log on stdout to; undefined where nothing collects it, or
 * where it would be kept for less than `retention`, an ISO 8601 duration.
 */
export function collectedSink(
  question: Question,
  output: Sourced<AuditOutput>,
  retention: Sourced<string> | undefined,
  report: Report,
): Sourced<Place> | undefined {
  const { pipelines, file } = question.jurisdiction;
  const at: Origin = { file, pointer: "/spec/pipelines" };
  const flow = pipelines?.audit ? "audit" : "logs";
  const place = pipelines?.[flow];
  const sink = place && { value: place, origin: { file, pointer: `${at.pointer}/${flow}` } };
  if (!sink || isOnMachine(question)) {
    const why = sink ? "no collector reads what its machine writes" : "no collector takes it up";
    const also = sink ? "" : `, or write pipelines: { collector: …, audit: … } in ${file}`;
    reportUncollected(question, output, why, also, report);
    return undefined;
  }
  reportOtherSink(question, output, sink, report);
  const kept = pipelines?.auditRetention;
  if (retention && !(kept && lastsAtLeast(kept, retention.value))) {
    const { name } = sink.value.entry;
    const long = kept ? `keeps it for ${kept}` : "keeps it for as long as nobody has said";
    const why = `${name} ${long}, and its retention is ${retention.value}`;
    const also = `, or write pipelines: { auditRetention: ${retention.value} } in ${file}`;
    reportUncollected(question, output, why, also, report);
    return undefined;
  }
  return sink;
}

/** A control plane that is no pod writes to no log that a collector of a cluster reads. */
function isOnMachine({ request, jurisdiction }: Question): boolean {
  return decidedIsolation(request, jurisdiction) === "standalone";
}

function reportUncollected(
  { request, jurisdiction, subject }: Question,
  output: Sourced<AuditOutput>,
  why: string,
  also: string,
  report: Report,
): void {
  const isOwn = output === request.auditOutput;
  report({
    definition: auditOutputUncollected,
    origin: isOwn ? output.origin : request.origin,
    message: `${subject} writes its audit log to stdout, and ${why}`,
    hint: `${isOwn ? "leave output out" : `leave it out in ${jurisdiction.file}`}${also}`,
    cure: choice(takeOut(output.origin)),
    ...(!isOwn && { related: [{ origin: output.origin, message: "output: stdout" }] }),
  });
}

/** The default sink serves whoever sends its log itself; a sink of one's own does not fit here. */
function reportOtherSink(
  { request: { auditSink }, subject }: Question,
  output: Sourced<AuditOutput>,
  { value, origin }: Sourced<Place>,
  report: Report,
): void {
  if (!auditSink || auditSink.value === value) return;
  const { name } = value.entry;
  const isSink = value.entry.kind === "audit-sink";
  const cure: Cure = choice(isSink ? setTo(auditSink.origin, name) : takeOut(auditSink.origin));
  report({
    definition: auditSinkBesideCollector,
    origin: auditSink.origin,
    message:
      `${subject} names sink ${auditSink.value.entry.name}, ` +
      `and collectors bring it to ${name}`,
    hint: isSink ? `write sink: ${name}, or leave it out` : "leave sink out",
    cure,
    related: [
      { origin: output.origin, message: "output: stdout" },
      { origin, message: "where collectors bring it" },
    ],
  });
}
