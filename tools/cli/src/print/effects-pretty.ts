import type { DiffReport, MergeMessage, ShownEffect } from "../diff/diff-report.ts";
import { decidedBy } from "./decided-by.ts";
import { headline } from "./headline.ts";
import { remainder } from "./remainder.ts";
import { shortened } from "./shortened.ts";
import { tenantClusterList } from "./tenant-cluster-list.ts";
import { visible } from "./visible.ts";

/** The report for a terminal: one effect a paragraph, nothing left out but long lists of names. */
export function printEffectsPretty(report: DiffReport): string {
  const { base, head, incomplete, stale, effects, message } = report;
  const lines = [
    ...incomplete.map((reason) => `incomplete: ${reason}`),
    ...warnings("not what the inputs compile to", stale),
    ...warnings("changed without an input, not classed", report.untouchedOutputs),
    headline(report),
    ...effects.flatMap((effect) => ["", ...paragraph(effect, report)]),
    ...remainder(report).flatMap((part) => [
      "",
      part.label,
      ...part.lines.map((line) => `  ${line}`),
    ]),
    ...(message ? ["", "Merge message", ...messageLines(message).map((line) => `  ${line}`)] : []),
    "",
    `compared ${head.name} with ${base.name} at ${base.commit.slice(0, 12)}`,
  ];
  return visible(`${lines.join("\n")}\n`);
}

/** Paths that a warning names before it only counts. */
const NAMED = 20;

function warnings(what: string, paths: readonly string[]): readonly string[] {
  return shortened(paths, NAMED).map((path) => `${what}: ${path}`);
}

function messageLines({ subject, trailers, reasonMissing }: MergeMessage): readonly string[] {
  const reason = reasonMissing ? ["Reason: missing, write one"] : [];
  return [subject, "", ...trailers, ...reason];
}

function paragraph(effect: ShownEffect, { sizes }: DiffReport): readonly string[] {
  const { name, weight, title, about, before, after, note, tenantClusters } = effect;
  return [
    `${weight === "other" ? "other" : weight}  ${title}  (${name})`,
    `  ${about ? `${about}: ` : ""}${before} -> ${after}`,
    `  ${tenantClusterList(tenantClusters, sizes)}`,
    ...decidedBy(effect).map((line) => `  decided by ${line}`),
    ...(note ? [`  declared: ${note}`] : []),
  ];
}
