import type { DiffReport, ShownEffect } from "../diff-report.ts";
import { decidedBy } from "./decided-by.ts";
import { headline } from "./headline.ts";
import { tenantClusterList } from "./tenant-cluster-list.ts";
import { visible } from "./visible.ts";

/** The report for a terminal: one effect a paragraph, nothing left out but long lists of names. */
export function printEffectsPretty(report: DiffReport): string {
  const { base, head, incomplete, effects, rewrittenInputs, changedOutputs } = report;
  const lines = [
    ...incomplete.map((reason) => `incomplete: ${reason}`),
    headline(report),
    ...effects.flatMap((effect) => ["", ...paragraph(effect, report)]),
    "",
    ...rewrittenInputs.map((path) => `comments, spelling or order only: ${path}`),
    `${changedOutputs.length} files below apps/ differ`,
    `compared ${head.name} with ${base.name} at ${base.commit.slice(0, 12)}`,
  ];
  return visible(`${lines.join("\n")}\n`);
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
